using Npgsql;

// Npgsql's asynchronous methods wait asynchronously, so a goroutine that calls ExecuteReader suspends.
[assembly: Suspends(typeof(NpgsqlConnection), EntireAssembly = true)]

namespace Jobs;

/// <summary>
/// A queue of jobs in a table, for any number of workers in any number of processes. A job is <c>ready</c>, then <c>taken</c>, then
/// <c>done</c>, or <c>ready</c> again when it failed, or <c>dead</c> when it failed too often.
/// </summary>
internal sealed partial class JobQueue(NpgsqlDataSource database)
{
    public const int MostAttempts = 3;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS jobs (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            task text NOT NULL,
            state text NOT NULL DEFAULT 'ready',
            attempts int NOT NULL DEFAULT 0,
            outcome text);
        CREATE INDEX IF NOT EXISTS jobs_ready ON jobs (id) WHERE state = 'ready';
        """;

    // Whom a row is locked for, another worker does not wait for it: it takes the next one.
    private const string TakeNext = """
        UPDATE jobs SET state = 'taken', attempts = attempts + 1
        WHERE id = (SELECT id FROM jobs WHERE state = 'ready' ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
        RETURNING id, task, attempts
        """;

    [Goroutine]
    public void Create() => Execute(Schema);

    [Goroutine]
    public void Add(string task) => Execute("INSERT INTO jobs (task) VALUES ($1)", task);

    /// <summary>Takes the oldest job that is ready; null when none is.</summary>
    [Goroutine]
    public Job? Take()
    {
        using var connection = database.OpenConnection();
        using var command = new NpgsqlCommand(TakeNext, connection);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new Job(reader.GetInt64(0), reader.GetString(1), reader.GetInt32(2)) : null;
    }

    [Goroutine]
    public void Complete(Job job, string outcome) =>
        Execute("UPDATE jobs SET state = 'done', outcome = $2 WHERE id = $1", job.Id, outcome);

    /// <summary>Gives back a job that failed. Whoever takes it next tries again, unless it was tried often enough.</summary>
    [Goroutine]
    public void GiveBack(Job job, string reason) =>
        Execute("UPDATE jobs SET state = $2, outcome = $3 WHERE id = $1", job.Id, job.Attempt < MostAttempts ? "ready" : "dead", reason);

    /// <summary>Whether a job is not yet done and not dead.</summary>
    [Goroutine]
    public bool HasOpenJobs()
    {
        using var connection = database.OpenConnection();
        using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM jobs WHERE state IN ('ready', 'taken'))", connection);
        return (bool)command.ExecuteScalar()!;
    }

    /// <summary>How many jobs are in which state, and how often they were taken together.</summary>
    [Goroutine]
    public List<string> Summary()
    {
        using var connection = database.OpenConnection();
        using var command = new NpgsqlCommand("SELECT state, count(*), sum(attempts) FROM jobs GROUP BY state ORDER BY state", connection);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add($"{reader.GetString(0)}: {reader.GetInt64(1)}, attempts: {reader.GetInt64(2)}");
        return lines;
    }

    [Goroutine]
    private void Execute(string sql, params object[] values)
    {
        using var connection = database.OpenConnection();
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        command.ExecuteNonQuery();
    }
}
