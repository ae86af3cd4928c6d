using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Which methods take something by reference. A method of a mutable struct takes the struct by reference. See docs/adr/0011.
/// </summary>
internal static class ByRefShapes
{
    /// <summary>
    /// What a method takes by reference; null for a method that takes values only, whose twin takes what the method takes.
    /// </summary>
    public static ByRefShape? Of(IMethodSymbol method)
    {
        var changesThis = method is { IsStatic: false, IsReadOnly: false, ContainingType.IsValueType: true };
        return changesThis || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None)
            ? new ByRefShape(changesThis, method.Parameters.Count(IsWritten))
            : null;
    }

    /// <summary>Whether the method may give the caller's variable a value.</summary>
    public static bool IsWritten(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;
}
