using Jobs;
using Npgsql;

try
{
    var options = Options.Parse(args, Environment.GetEnvironmentVariable("JOBS_DATABASE"));
    using var database = NpgsqlDataSource.Create(options.Database);
    foreach (var line in Go.Main(Working.Run, new JobQueue(database), options)) Console.WriteLine(line);
    return 0;
}
catch (UsageException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{Options.Usage}");
    return 2;
}
catch (NpgsqlException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
