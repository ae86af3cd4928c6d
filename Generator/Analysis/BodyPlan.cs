using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What happens inside a body, including the bodies of lambdas given to Go.Run; each list in source order.</summary>
/// <param name="SuspensionPoints">Where the twin may suspend.</param>
/// <param name="Spawns">Where it starts goroutines.</param>
/// <param name="CallerInfos">Calls that ask for their caller.</param>
/// <param name="BlockingRegions">Parts that cannot suspend.</param>
/// <param name="UnsafeRuns">Runs of statements, in a method that is unsafe as a whole, which need an unsafe block of their own in the
/// twin.</param>
/// <param name="BlockingChecks">The back-edges of loops in those parts: there a check gives the P up and keeps the thread.</param>
/// <param name="ExitFilters">Catch clauses that must let Go.Exit pass.</param>
/// <param name="Shields">Finally clauses in which nothing that is called may be cancelled.</param>
/// <param name="NestedTwins">Functions in the body that get a twin. One inside another is among them, and in the plan of the other's twin
/// as well, as its text is in both.</param>
/// <param name="NullTests">Accesses by <c>?.</c> that something waits behind.</param>
/// <param name="ConditionalValues">Variables that a condition has to give a value on its other side too.</param>
internal sealed record BodyPlan(
    ImmutableArray<SuspensionPoint> SuspensionPoints,
    ImmutableArray<Spawn> Spawns,
    ImmutableArray<CallerInfo> CallerInfos,
    ImmutableArray<BlockingRegion> BlockingRegions,
    ImmutableArray<KeptPart> UnsafeRuns,
    ImmutableArray<CheckPoint> BlockingChecks,
    ImmutableArray<CatchClauseSyntax> ExitFilters,
    ImmutableArray<FinallyClauseSyntax> Shields,
    ImmutableArray<FunctionTwin> NestedTwins,
    ImmutableArray<NullTest> NullTests,
    ImmutableArray<ConditionalValue> ConditionalValues)
{
    /// <summary>The parts that cannot suspend; for a function that has a twin those of the twin.</summary>
    public IEnumerable<BlockingRegion> AllBlockingRegions =>
        BlockingRegions.Where(region => !IsInTwin(region.Span))
            .Concat(NestedTwins.Where(function => !IsInTwin(function.Syntax.Span))
                .SelectMany(static function => function.Body.AllBlockingRegions))
            .OrderBy(static region => region.Span.Start);

    /// <summary>The nested functions that get twins, those in each other's bodies included.</summary>
    public IEnumerable<FunctionTwin> AllNestedTwins => NestedTwins.Concat(NestedTwins.SelectMany(static twin => twin.Body.AllNestedTwins));

    private bool IsInTwin(TextSpan part) =>
        NestedTwins.Any(function => function.Syntax.Span != part && function.Syntax.Span.Contains(part));

    public static readonly BodyPlan Empty = new([], [], [], [], [], [], [], [], [], [], []);
}
