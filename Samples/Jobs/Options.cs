using System.Globalization;

namespace Jobs;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record Options(string Database, int Jobs, int Workers)
{
    public const string Usage = "usage: Jobs [--jobs N] [--workers N], with the connection string of a PostgreSQL server in JOBS_DATABASE";

    public static Options Parse(string[] args, string? database)
    {
        if (string.IsNullOrEmpty(database))
            throw new UsageException("no database given");
        var options = new Options(database, Jobs: 200, Workers: 20);
        for (var i = 0; i < args.Length; i += 2)
        {
            var number = Number(args[i], i + 1 < args.Length ? args[i + 1] : null);
            options = args[i] switch
            {
                "--jobs" => options with { Jobs = number },
                "--workers" => options with { Workers = number },
                _ => throw new UsageException($"unknown option '{args[i]}'"),
            };
        }

        return options;
    }

    private static int Number(string option, string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"{option} takes a number from 1, not '{text}'");
}

/// <summary>The command line cannot be obeyed; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
