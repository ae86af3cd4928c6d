using Npgsql;

[assembly: Suspends(typeof(NpgsqlConnection), EntireAssembly = true)]

namespace GoroutineGen.IoBenchmarks.Ours;

/// <summary>Fifty goroutines, each of which asks PostgreSQL twenty times, on a connection from the pool.</summary>
internal static partial class Database
{
    private const int Askers = 50;
    private const int Queries = 20;

    [Goroutine]
    public static void Run()
    {
        using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("JOBS_DATABASE")!);
        var group = new Sync.ErrGroup();
        for (var i = 0; i < Askers; i++)
        {
            var first = i * Queries;
            group.Go(() => Ask(database, first));
        }

        group.Wait();
    }

    [Goroutine]
    private static void Ask(NpgsqlDataSource database, int first)
    {
        for (var i = first; i < first + Queries; i++)
        {
            using var connection = database.OpenConnection();
            using var command = new NpgsqlCommand("SELECT $1 + 1 FROM pg_sleep(0.01)", connection);
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = i });
            using var reader = command.ExecuteReader();
            if (!reader.Read() || reader.GetInt32(0) != i + 1)
                throw new InvalidOperationException($"no answer to {i}");
        }
    }
}
