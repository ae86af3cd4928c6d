using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

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
    /// <summary>Every place that the verdict points to.</summary>
    public IEnumerable<Location> Locations =>
    [
        .. Rejections.Select(static rejection => rejection.Location),
        .. BlockedWaits.SelectMany(static wait => (Location[])[wait.At, wait.Cause.Location]),
        .. LocalTwins,
    ];

    public static MethodVerdict Of(MethodPlan plan)
    {
        var body = plan.Twin?.Body ?? BodyPlan.Empty;
        return new MethodVerdict(
            plan.Mark,
            plan.Rejections,
            [.. body.AllBlockingRegions.SelectMany(static region => region.Waits.Select(wait => (wait.Location, region.Cause)))],
            [.. body.AllNestedTwins.OfType<LocalFunctionTwin>().Select(static twin => twin.Function.Identifier.GetLocation())],
            plan.LosesNothing);
    }

    /// <summary>The same verdict with every place replaced.</summary>
    public MethodVerdict At(Func<Location, Location> place) => this with
    {
        Rejections = [.. Rejections.Select(rejection => At(rejection, place))],
        BlockedWaits = [.. BlockedWaits.Select(wait => (place(wait.At), At(wait.Cause, place)))],
        LocalTwins = [.. LocalTwins.Select(place)],
    };

    private static Rejection At(Rejection rejection, Func<Location, Location> place) =>
        rejection with { Location = place(rejection.Location) };
}
