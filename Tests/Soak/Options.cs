using System.Globalization;

namespace GoroutineGen.Soak;

/// <summary>The command line.</summary>
/// <param name="Seconds">How long to go on starting rounds.</param>
/// <param name="Seed">What all choices depend on.</param>
/// <param name="ProcsMax">The most Ps a round may have.</param>
/// <param name="Round">The only round, again and again; null for all of them.</param>
/// <param name="Verbose">Tell about each round.</param>
internal sealed record Options(int Seconds, int Seed, int ProcsMax, int? Round, bool Verbose)
{
    public const string Usage = "soak [--seconds N] [--seed S] [--procs-max K] [--round R] [--verbose]";

    /// <exception cref="FormatException">An argument that cannot be understood.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options(Seconds: 60, Seed: Environment.TickCount & 0xFFFFFF, ProcsMax: 4, Round: null, Verbose: false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Seconds = Number() },
                "--seed" => options with { Seed = Number() },
                "--procs-max" => options with { ProcsMax = Math.Max(1, Number()) },
                "--round" => options with { Round = Number() },
                "--verbose" => options with { Verbose = true },
                _ => throw new FormatException($"'{args[i]}' is not understood."),
            };

            int Number() => int.Parse(++i < args.Length ? args[i] : "nothing", NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return options;
    }
}
