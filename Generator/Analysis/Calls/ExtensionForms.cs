using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// A method of an extension block is a static method of the class around it as well, which takes the receiver first:
/// <c>Extensions.Twice(text)</c>.
/// </summary>
internal static class ExtensionForms
{
    /// <summary>The method of a block that a static method is the other form of; null when it is none.</summary>
    public static IMethodSymbol? BlockMethodOf(IMethodSymbol method)
    {
        if (method is not { IsStatic: true, MethodKind: MethodKind.Ordinary, ContainingType: { IsStatic: true } type }
            || type.IsExtensionBlock())
            return null;
        IMethodSymbol form = method.OriginalDefinition;
        return type.GetTypeMembers().Where(static block => block.IsExtensionBlock())
            .SelectMany(block => block.GetMembers(form.Name)).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => IsFormOf(form, candidate));
    }

    private static bool IsFormOf(IMethodSymbol form, IMethodSymbol method) =>
        form.Arity == method.ContainingType.Arity + method.Arity
        && TypesOf(form.Parameters.Skip(method.IsStatic ? 0 : 1)).SequenceEqual(TypesOf(method.Parameters))
        && form.Parameters.Length == method.Parameters.Length + (method.IsStatic ? 0 : 1);

    /// <summary>Each form has type parameters of its own, by the same names.</summary>
    private static IEnumerable<string> TypesOf(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(static parameter => $"{parameter.RefKind} {parameter.Type.ToDisplayString()}");
}
