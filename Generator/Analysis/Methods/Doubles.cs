using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Members that clash, as happens while one of them is being typed or moved. The compiler's error stands at the second member only, and a
/// call of the first member would be ambiguous in the twin.
/// </summary>
internal static class Doubles
{
    public static bool Has(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name)
            .Any(other => !other.IsSame(method) && !other.IsSame(method.PartialImplementationPart) && Clash(method, other));

    private static bool Clash(IMethodSymbol method, ISymbol other) =>
        other is not IMethodSymbol second
        || (second.Arity == method.Arity && second.Parameters.Length == method.Parameters.Length
            && (second.Arity == 0 ? second : second.Construct([.. method.TypeParameters])).Parameters
                .Zip(method.Parameters, IsSame).All(static isSame => isSame));

    /// <summary>
    /// Whether two parameters are the same to C#. Two that are passed by reference in different ways are the same as well.
    /// </summary>
    private static bool IsSame(IParameterSymbol one, IParameterSymbol other) =>
        one.Type.IsSame(other.Type) && (one.RefKind == RefKind.None) == (other.RefKind == RefKind.None);
}
