using Npgsql;

namespace GoroutineGen.IoBenchmarks.Async;

/// <summary>Fifty tasks, each of which asks PostgreSQL twenty times, on a connection from the pool.</summary>
internal static class Database
{
    private const int Askers = 50;
    private const int Queries = 20;

    public static async Task Run()
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("JOBS_DATABASE")!);
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(i => Task.Run(() => Ask(database, i * Queries))));
    }

    private static async Task Ask(NpgsqlDataSource database, int first)
    {
        for (var i = first; i < first + Queries; i++)
        {
            await using var connection = await database.OpenConnectionAsync();
            await using var command = new NpgsqlCommand("SELECT $1 + 1 FROM pg_sleep(0.01)", connection);
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = i });
            await using var reader = await command.ExecuteReaderAsync();
            if (!await reader.ReadAsync() || reader.GetInt32(0) != i + 1)
                throw new InvalidOperationException($"no answer to {i}");
        }
    }
}
