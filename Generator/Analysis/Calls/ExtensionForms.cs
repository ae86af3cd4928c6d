using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// A method of an extension block can be called in two forms: on its receiver, and as a static method of the class around the block. The
/// static form takes the receiver first: <c>Extensions.Twice(text)</c>.
/// </summary>
internal static class ExtensionForms
{
    /// <summary>The block's method whose static form a method is; null when the method is no such form.</summary>
    public static IMethodSymbol? BlockMethodOf(IMethodSymbol method)
    {
        if (method is not { IsStatic: true, MethodKind: MethodKind.Ordinary, ContainingType: { IsStatic: true } type }
            || type.IsExtensionBlock())
            return null;
        var form = method.OriginalDefinition;
        return type.GetTypeMembers().Where(static block => block.IsExtensionBlock())
            .SelectMany(block => block.GetMembers(form.Name)).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => IsFormOf(form, candidate));
    }

    private static bool IsFormOf(IMethodSymbol form, IMethodSymbol method) =>
        form.Arity == method.ContainingType.Arity + method.Arity
        && TypesOf(form.Parameters.Skip(method.IsStatic ? 0 : 1)).SequenceEqual(TypesOf(method.Parameters))
        && form.Parameters.Length == method.Parameters.Length + (method.IsStatic ? 0 : 1);

    /// <summary>
    /// The types of parameters as text. Each form has type parameters of its own, by the same names: symbols would differ.
    /// </summary>
    private static IEnumerable<string> TypesOf(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(static parameter => $"{parameter.RefKind} {parameter.Type.ToDisplayString()}");
}
