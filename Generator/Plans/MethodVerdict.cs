using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// What users are told about a marked method. A verdict may outlive the compilation that it was made in, so it holds no symbol and, unlike
/// a plan, no syntax.
/// </summary>
/// <param name="Mark">How the method is marked.</param>
/// <param name="Rejections">Why the method is left as ordinary code.</param>
/// <param name="BlockedWaits">The waits that hold their thread in the twin, each with the cause.</param>
/// <param name="LocalTwins">The names of the local functions that have twins.</param>
/// <param name="LosesNothing">Whether the method is left as ordinary code, and nothing in it could suspend.</param>
internal sealed record MethodVerdict(
    MarkKind Mark, ImmutableArray<Rejection> Rejections, ImmutableArray<(Location At, Rejection Cause)> BlockedWaits,
    ImmutableArray<Location> LocalTwins, bool LosesNothing)
{
    /// <summary>Whether the method has a twin.</summary>
    public bool HasTwin { get; init; }

    /// <summary>How many checks for preemption the twin has, in the functions in it too.</summary>
    public int Checks { get; init; }

    /// <summary>The calls, and the heads of loops, in which the twin may wait without its thread.</summary>
    public ImmutableArray<Location> Suspensions { get; init; } = [];

    /// <summary>The calls that hold their thread and let the processor go.</summary>
    public ImmutableArray<Location> Regions { get; init; } = [];

    /// <summary>The parts that keep their blocking form, each with the cause.</summary>
    public ImmutableArray<(Location At, Rejection Cause)> Kept { get; init; } = [];

    /// <summary>Every place that the verdict points to.</summary>
    public IEnumerable<Location> Locations =>
    [
        .. Rejections.Select(static rejection => rejection.Location),
        .. BlockedWaits.SelectMany(static wait => (Location[])[wait.At, wait.Cause.Location]),
        .. LocalTwins,
        .. Suspensions,
        .. Regions,
        .. Kept.SelectMany(static kept => (Location[])[kept.At, kept.Cause.Location]),
    ];

    public static MethodVerdict Of(MethodPlan plan)
    {
        var body = plan.Twin?.Body ?? BodyPlan.Empty;
        return new MethodVerdict(
            plan.Mark,
            plan.Rejections,
            [.. body.AllBlockingRegions.SelectMany(static region => region.Waits.Select(wait => (wait.Location, region.Cause)))],
            [.. body.AllNestedTwins.OfType<LocalFunctionTwin>().Select(static twin => twin.Function.Identifier.GetLocation())],
            plan.LosesNothing)
        {
            HasTwin = plan.HasTwin,
            Checks = body.Places<CheckPoint>(static check => check.Span)
                .Concat(body.Places<BlockingCheck>(static check => new TextSpan(check.Place.Position, 0))).Count(),
            Suspensions = // Checks are points as well, but stand before what they are checks of, and have no width.
            [
                .. body.Places<SuspensionPoint>(static point => point.Span).Where(static span => !span.IsEmpty).Select(Place),
            ],
            Regions = [.. body.Places<RegionCall>(static region => region.Call.Expression.Span).Select(Place)],
            Kept = [.. body.AllBlockingRegions.Select(region => (Place(region.Span), region.Cause))],
        };

        Location Place(TextSpan span) => Location.Create(plan.Twin!.Declaration.SyntaxTree, span);
    }

    /// <summary>The same verdict with every place replaced.</summary>
    public MethodVerdict At(Func<Location, Location> place) => this with
    {
        Rejections = [.. Rejections.Select(rejection => At(rejection, place))],
        BlockedWaits = [.. BlockedWaits.Select(wait => (place(wait.At), At(wait.Cause, place)))],
        LocalTwins = [.. LocalTwins.Select(place)],
        Suspensions = [.. Suspensions.Select(place)],
        Regions = [.. Regions.Select(place)],
        Kept = [.. Kept.Select(kept => (place(kept.At), At(kept.Cause, place)))],
    };

    private static Rejection At(Rejection rejection, Func<Location, Location> place) =>
        rejection with { Location = place(rejection.Location) };
}
