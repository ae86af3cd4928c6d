using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>A method's mark.</summary>
/// <param name="Kind">Whether the method is marked, and by what.</param>
/// <param name="Attribute">The attribute that marks the method; null when the method is not marked.</param>
internal sealed record Mark(MarkKind Kind, AttributeData? Attribute)
{
    public static readonly Mark None = new(MarkKind.None, null);

    /// <summary>Whether the user asked for checks that throw when the goroutine's context is done.</summary>
    public bool IsCancellable =>
        Attribute?.NamedArguments.Any(static argument => argument is { Key: RuntimeNames.Cancellable, Value.Value: true }) == true;
}
