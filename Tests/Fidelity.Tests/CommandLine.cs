using System.Diagnostics;
using System.Globalization;
using GoroutineGen.Fidelity.Tests.Making;
using GoroutineGen.Fidelity.Tests.Running;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>Runs as many programs as asked, by hand.</summary>
internal static class CommandLine
{
    private const string Usage = """
        fidelity [--seed S] [--count N] [--shrink]   runs the programs of the seeds S to S+N-1; --shrink makes those that fail small
        fidelity --print S                           writes the program of a seed
        fidelity --file F                            runs the program in a file: a namespace named as the file, with a Program.Run
        fidelity --twins F                           writes what the generator makes of it
        """;

    public static int Run(string[] args)
    {
        try
        {
            return args switch
            {
                ["--print", var seed] => Print(Number(seed)),
                ["--file", var file] => RunFile(file),
                ["--twins", var file] => PrintTwins(file),
                _ => RunMany(args),
            };
        }
        catch (FormatException error)
        {
            Console.Error.WriteLine($"{error.Message}\n{Usage}");
            return 64;
        }
    }

    private static int Print(int seed)
    {
        Console.Write(Maker.Make(seed).Print());
        return 0;
    }

    private static int RunFile(string file)
    {
        var failures = Both.SelectMany(optimization => Machine.Check([Read(file)], optimization, seed: 0)).ToList();
        failures.ForEach(Console.WriteLine);
        return failures.Count == 0 ? 0 : 1;
    }

    private static int PrintTwins(string file)
    {
        var compilation = Compiler.Create("Programs", [Read(file)], Support.Instance.Reference, OptimizationLevel.Release);
        foreach (var twin in Compiler.AddTwins(compilation).SyntaxTrees.Except(compilation.SyntaxTrees))
            Console.WriteLine(twin);
        return 0;
    }

    private static Source Read(string file) => new(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    private static int RunMany(string[] args)
    {
        var (first, count, shrinks) = (Environment.TickCount & 0xFFFFFF, 300, false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--seed":
                    first = Number(args.ElementAtOrDefault(++i));
                    break;
                case "--count":
                    count = Number(args.ElementAtOrDefault(++i));
                    break;
                case "--shrink":
                    shrinks = true;
                    break;
                default:
                    throw new FormatException($"'{args[i]}' is not understood.");
            }
        }

        var time = Stopwatch.StartNew();
        var failed = 0;
        for (var seed = first; seed < first + count; seed += Batch.Size)
        {
            Batch batch = new(seed, Math.Min(Batch.Size, first + count - seed));
            var failures = batch.Check();
            failed += failures.Count;
            foreach (var failure in failures)
                Console.WriteLine(shrinks ? batch.Explain(failure) : failure);
            var ran = seed + batch.Count - first;
            Console.WriteLine($"{ran} programs from seed {first} on, {failed} failed, {time.Elapsed.TotalSeconds:F0} s");
        }

        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<OptimizationLevel> Both => [OptimizationLevel.Release, OptimizationLevel.Debug];

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{text}' is no number.");
}
