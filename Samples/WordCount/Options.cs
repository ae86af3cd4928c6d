using System.Globalization;

namespace WordCount;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record Options(string Folder, int Top, bool Json)
{
    public const string Usage = "usage: WordCount FOLDER [--top N] [--json]";

    public static Options Parse(string[] args)
    {
        string? folder = null;
        var top = 0;
        var json = false;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--top":
                    top = ParseTop(i + 1 < args.Length ? args[++i] : null);
                    break;
                case "--json":
                    json = true;
                    break;
                case ['-', _, ..]:
                    throw new UsageException($"unknown option '{args[i]}'");
                default:
                    folder = folder is null ? args[i] : throw new UsageException("more than one folder given");
                    break;
            }
        }

        if (folder is null)
            throw new UsageException("no folder given");
        if (!Directory.Exists(folder))
            throw new UsageException(File.Exists(folder) ? $"'{folder}' is not a folder" : $"folder '{folder}' does not exist");
        return new Options(folder, top, json);
    }

    private static int ParseTop(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0
            ? top
            : throw new UsageException($"--top takes a number from 1, not '{text}'");
}

/// <summary>The command line cannot be obeyed; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
