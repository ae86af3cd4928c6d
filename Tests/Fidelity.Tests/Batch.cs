using GoroutineGen.Fidelity.Tests.Making;
using GoroutineGen.Fidelity.Tests.Running;
using GoroutineGen.Fidelity.Tests.Shrinking;
using GoroutineGen.Fidelity.Tests.Trees;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>Programs of consecutive seeds, which are compiled together.</summary>
internal sealed class Batch
{
    public const int Size = 25;

    /// <summary>Every so many batches the programs are compiled in Debug too.</summary>
    private const int DebugEvery = 4;

    private readonly int _first;
    private readonly IReadOnlyList<ProgramTree> _programs;

    public Batch(int first, int count)
    {
        _first = first;
        _programs = [.. Enumerable.Range(first, count).Select(Maker.Make)];
    }

    public int Count => _programs.Count;

    private IEnumerable<OptimizationLevel> Optimizations =>
        _first / Size % DebugEvery == 0 ? [OptimizationLevel.Release, OptimizationLevel.Debug] : [OptimizationLevel.Release];

    public IReadOnlyList<Failure> Check() =>
        [.. Optimizations.SelectMany(optimization => Machine.Check([.. _programs.Select(SourceOf)], optimization, _first))
            .DistinctBy(failure => failure.Program)];

    /// <summary>A failure with the smallest program that fails so.</summary>
    public string Explain(Failure failure)
    {
        var program = _programs.Single(program => program.Name == failure.Program);
        var small = Shrinker.Shrink(program, candidate => Again(candidate, failure) is not null);
        return $"""
            {failure}

            Smaller: {Again(small, failure) ?? failure}
            {small.Print()}
            """;
    }

    public static Source SourceOf(ProgramTree program) => new(program.Name, program.Print());

    /// <summary>
    /// The failure of a program, if it is of the same kind: an error with the same number, a difference in the same mode.
    /// </summary>
    private Failure? Again(ProgramTree program, Failure failure) =>
        Optimizations.SelectMany(optimization => Machine.Check([SourceOf(program)], optimization, _first))
            .FirstOrDefault(other => Resembles(other, failure));

    private static bool Resembles(Failure one, Failure other) =>
        one.Kind == other.Kind
        && (one.Kind == FailureKind.Differs
            || one.Description.Split(':') is var words
                && other.Description.Split(':').Take(2).SequenceEqual(words.Take(2)));
}
