using GoroutineGen.Fidelity.Tests.Making;
using GoroutineGen.Fidelity.Tests.Running;
using GoroutineGen.Fidelity.Tests.Shrinking;
using GoroutineGen.Fidelity.Tests.Trees;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Fidelity.Tests;

/// <summary>The machine finds what is wrong, and makes it small.</summary>
public static class ShrinkerTests
{
    /// <summary>As if a loop that holds a division, wherever it is, failed.</summary>
    [Test]
    public static void WhatDoesNotMatterIsTakenAway()
    {
        var program = Enumerable.Range(0, ConstructTests.Count).Select(Maker.Make).First(Fails);

        var small = Shrinker.Shrink(program, Fails, attempts: 20_000);

        Assert.That(Fails(small));
        Assert.That(small.Members, Has.Length.LessThanOrEqualTo(2));
        // Run and its block, perhaps another method and its block, the loop, its block, a statement, the division and its operands; little
        // else.
        Assert.That(small.Nodes.Count(), Is.LessThanOrEqualTo(15), small.Print);

        static bool Fails(ProgramTree program) =>
            program.Nodes.Any(
                node => node.Construct == Construct.For && node.DescendantsAndSelf().Any(inner => inner.Construct == Construct.Division));
    }

    /// <summary>A generator that forgot to log what a step logs.</summary>
    [Test]
    public static void ATwinThatDoesSomethingElseIsFoundAndMadeSmall()
    {
        // Not every program ends with an effect of such a statement.
        var program = Enumerable.Range(3, 20).Select(Maker.Make).First(Differs);

        var small = Shrinker.Shrink(program, Differs, attempts: 400);

        Assert.That(Differs(small));
        Assert.That(small.Nodes.Count(), Is.LessThan(program.Nodes.Count() / 3), small.Print);

        static bool Differs(ProgramTree program) => Machine
            .Check(
                [Batch.SourceOf(program)], OptimizationLevel.Release, seed: 0,
                edit: twin => twin.Replace("Note(", "_ = (", StringComparison.Ordinal))
            .Any(failure => failure.Kind == FailureKind.Differs);
    }

    [Test]
    public static void AnErrorInATwinIsFoundInItsProgram()
    {
        Source[] programs = [.. Enumerable.Range(40, 3).Select(seed => Batch.SourceOf(Maker.Make(seed)))];

        var failures = Machine.Check(programs, OptimizationLevel.Release, seed: 0, edit: twin =>
            twin.Contains("P41", StringComparison.Ordinal) ? twin.Replace("async ", "asynchronous ", StringComparison.Ordinal) : twin);

        Assert.That(failures.Select(failure => (failure.Program, failure.Kind)), Is.EqualTo([("P41", FailureKind.ErrorInTwin)]));
    }
}
