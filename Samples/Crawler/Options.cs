using System.Globalization;

namespace Crawler;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record Options(int Pages, int Limit, TimeSpan Timeout)
{
    public const string Usage = "usage: Crawler [--pages N] [--limit N] [--timeout MILLISECONDS]";

    public static Options Parse(string[] args)
    {
        var options = new Options(Pages: 1000, Limit: 50, Timeout: TimeSpan.FromSeconds(60));
        for (var i = 0; i < args.Length; i += 2)
        {
            var number = Number(args[i], i + 1 < args.Length ? args[i + 1] : null);
            options = args[i] switch
            {
                "--pages" => options with { Pages = number },
                "--limit" => options with { Limit = number },
                "--timeout" => options with { Timeout = TimeSpan.FromMilliseconds(number) },
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
