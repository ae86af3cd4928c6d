using System.Globalization;

namespace Echo;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record Options(string Verb, int Port, int Clients, int Messages)
{
    public const string Serve = "serve";
    public const string Call = "call";
    public const string Usage = "usage: Echo serve [--port N] | Echo call [--port N] [--clients N] [--messages N]";

    public static Options Parse(string[] args)
    {
        if (args is not [Serve or Call, ..])
            throw new UsageException(args is [var verb, ..] ? $"unknown verb '{verb}'" : "neither serve nor call");
        var options = new Options(args[0], Port: 7007, Clients: 100, Messages: 10);
        for (var i = 1; i < args.Length; i += 2)
        {
            var number = Number(args[i], i + 1 < args.Length ? args[i + 1] : null);
            options = args[i] switch
            {
                "--port" => options with { Port = number },
                "--clients" when options.Verb == Call => options with { Clients = number },
                "--messages" when options.Verb == Call => options with { Messages = number },
                _ => throw new UsageException($"unknown option '{args[i]}'"),
            };
        }

        return options;
    }

    private static int Number(string option, string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (option != "--port" || number <= 65535)
            ? number
            : throw new UsageException($"{option} takes a number, not '{text}'");
}

/// <summary>The command line cannot be obeyed; the message says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
