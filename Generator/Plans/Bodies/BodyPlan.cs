using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>What happens inside a body, including the bodies of lambdas given to Go.Run.</summary>
/// <param name="Parts">What the twin treats otherwise than the original, in source order.</param>
internal sealed record BodyPlan(ImmutableArray<BodyPart> Parts)
{
    public static readonly BodyPlan Empty = new([]);

    /// <summary>Where the twin may suspend.</summary>
    public IEnumerable<SuspensionPoint> SuspensionPoints => Of<SuspensionPoint>();

    /// <summary>
    /// The functions in the body that get a twin. An inner function stands here, and in the plan of the outer function's twin as well: the
    /// text of the inner function is in both copies.
    /// </summary>
    public IEnumerable<FunctionTwin> NestedTwins => Of<FunctionTwin>();

    /// <summary>The functions in the body that get a twin, and the functions that get one inside the twins of such functions.</summary>
    public IEnumerable<FunctionTwin> AllNestedTwins => NestedTwins.Concat(NestedTwins.SelectMany(static twin => twin.Body.AllNestedTwins));

    /// <summary>The parts that cannot suspend. A function that has a twin counts with the parts of the twin.</summary>
    public IEnumerable<BlockingRegion> AllBlockingRegions
    {
        get
        {
            FunctionTwin[] twins = [.. NestedTwins];
            return Of<BlockingRegion>().Where(region => !IsInTwin(region.Span))
                .Concat(twins.Where(function => !IsInTwin(function.Syntax.Span))
                    .SelectMany(static function => function.Body.AllBlockingRegions))
                .OrderBy(static region => region.Span.Start);

            bool IsInTwin(TextSpan part) => twins.Any(function => function.Syntax.Span != part && function.Syntax.Span.Contains(part));
        }
    }

    /// <summary>
    /// The places of all parts of a kind, those in the twins of the body's functions too, each once: an inner function stands in several
    /// plans.
    /// </summary>
    public IEnumerable<TextSpan> Places<TPart>(Func<TPart, TextSpan> place)
        where TPart : BodyPart =>
        Of<TPart>().Concat(AllNestedTwins.SelectMany(static twin => twin.Body.Of<TPart>()))
            .Select(place).Distinct().OrderBy(static span => span.Start);

    /// <summary>The parts of a kind, in source order.</summary>
    public IEnumerable<TPart> Of<TPart>()
        where TPart : BodyPart => Parts.OfType<TPart>();
}
