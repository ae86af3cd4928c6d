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
    /// Functions in the body that get a twin. One inside another is among them, and in the plan of the other's twin as well, as the text of
    /// the inner function is in both.
    /// </summary>
    public IEnumerable<FunctionTwin> NestedTwins => Of<FunctionTwin>();

    /// <summary>The nested functions that get twins, those in each other's bodies included.</summary>
    public IEnumerable<FunctionTwin> AllNestedTwins => NestedTwins.Concat(NestedTwins.SelectMany(static twin => twin.Body.AllNestedTwins));

    /// <summary>The parts that cannot suspend; for a function that has a twin those of the twin.</summary>
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

    /// <summary>The parts of a kind, in source order.</summary>
    public IEnumerable<TPart> Of<TPart>()
        where TPart : BodyPart => Parts.OfType<TPart>();
}
