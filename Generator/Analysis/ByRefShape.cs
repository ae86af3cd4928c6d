using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// How the twin of a method differs that has by-reference parameters, or a mutable struct for its instance: it takes values, and gives back
/// what it made of them. See docs/adr/0011.
/// </summary>
/// <param name="DeliversThis">Whether it gives back the struct that it is called on, first of all.</param>
/// <param name="Written">The ref and out parameters.</param>
internal sealed record ByRefShape(bool DeliversThis, ImmutableArray<IParameterSymbol> Written)
{
    /// <summary>The runtime has forms for so many.</summary>
    public const int MaxDelivered = 7;

    public int Count => Written.Length + (DeliversThis ? 1 : 0);

    public bool Delivers => Count > 0;

    /// <summary>Null for a method whose twin takes what it takes.</summary>
    public static ByRefShape? Of(IMethodSymbol method)
    {
        bool changesThis = method is { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true };
        return changesThis || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None)
            ? new ByRefShape(changesThis, [.. method.Parameters.Where(IsWritten)])
            : null;
    }

    private static bool IsWritten(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;
}
