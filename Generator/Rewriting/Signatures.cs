using System.Collections.Immutable;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>The signature of a twin: the original's text, with an entry in front and a task-like result.</summary>
internal static class Signatures
{
    public static string Of(IMethodSymbol method, MethodDeclarationSyntax declaration, TwinSlot slot) =>
        $"{AttributeText.Of(KeptAttributes.Of(method))}{Kept(declaration.Modifiers)}{Text(slot.Modifier)}async "
        + $"{ReturnType(method, declaration, slot)} "
        + $"{slot.Name}{DeclaredTypeParameters(method.TypeParameters, declaration.TypeParameterList)}"
        + Parameters(method, declaration.ParameterList);

    public static string Of(IMethodSymbol method, LocalFunctionStatementSyntax function)
    {
        string result = method.ReturnsVoid ? RuntimeNames.GoTask : $"{RuntimeNames.GoTask}<{function.ReturnType.Flat()}>";
        return $"{AttributeText.Of(KeptAttributes.Of(method))}{Kept(function.Modifiers)}async {result} "
            + $"{LocalFunctionTwin.NameOf(method.Name)}"
            + DeclaredTypeParameters(method.TypeParameters, function.TypeParameterList) + Parameters(method, function.ParameterList);
    }

    private static string Kept(SyntaxTokenList modifiers) =>
        string.Concat(modifiers.Where(IsKept).Select(static modifier => modifier.Text + " "));

    private static string Parameters(IMethodSymbol method, ParameterListSyntax list)
    {
        string parameters = string.Join(", ", list.Parameters
            .Select((parameter, i) =>
                (Syntax: parameter, Definition: PartialParameters.Definition(method, i),
                    Attributes: KeptAttributes.Of(method.Parameters[i])))
            .Where(static parameter => !parameter.Syntax.Modifiers.Any(SyntaxKind.OutKeyword))
            .Select(static parameter => AttributeText.Of(parameter.Attributes) + Parameter(parameter.Syntax, parameter.Definition))
            .Prepend($"{RuntimeNames.Entry} {RuntimeNames.EntryParameter}"));
        return $"({parameters})";
    }

    public static string ReturnType(IMethodSymbol method, MethodDeclarationSyntax declaration, TwinSlot slot)
    {
        if (ByRefShape.Of(method) is { Delivers: true } byRef)
            return $"{RuntimeNames.GoTask}<{DeliveredType(method, declaration, byRef)}>";
        return method.ReturnsVoid ? RuntimeNames.GoTask : $"{RuntimeNames.GoTask}<{slot.Result ?? declaration.ReturnType.Flat()}>";
    }

    /// <summary>The type parameters as a call names them.</summary>
    public static string TypeParameters(MethodDeclarationSyntax declaration) =>
        TypeParameters(declaration.TypeParameterList, static parameter => parameter.Identifier.Text);

    /// <summary>The type parameters as a declaration introduces them.</summary>
    public static string DeclaredTypeParameters(ImmutableArray<ITypeParameterSymbol> symbols, TypeParameterListSyntax? list) =>
        TypeParameters(list, parameter => AttributeText.ForTools(symbols[list!.Parameters.IndexOf(parameter)]) + parameter.Identifier.Text);

    private static string TypeParameters(TypeParameterListSyntax? list, Func<TypeParameterSyntax, string> text) =>
        list is null ? "" : $"<{string.Join(", ", list.Parameters.Select(text))}>";

    /// <summary>What makes the names known to the body that its part of a partial method gives to the parameters.</summary>
    public static string Renamed(IMethodSymbol method, MethodDeclarationSyntax declaration) => string.Concat(
        declaration.ParameterList.Parameters.Select((parameter, i) =>
            PartialParameters.Definition(method, i) is { } definition && definition.Identifier.ValueText != parameter.Identifier.ValueText
                && !parameter.Modifiers.Any(SyntaxKind.OutKeyword)
                ? $" {parameter.Type!.Flat()} {parameter.Identifier.Text} = {definition.Identifier.Text};"
                : ""));

    /// <summary>The type of the result with everything that the twin gives back.</summary>
    public static string DeliveredType(IMethodSymbol method, MethodDeclarationSyntax declaration, ByRefShape byRef)
    {
        IEnumerable<string> types = byRef.Written.Select(parameter => declaration.ParameterList.Parameters[parameter.Ordinal].Type!.Flat());
        if (byRef.DeliversThis)
            types = types.Prepend(method.ContainingType.FullName());
        return $"{RuntimeNames.Delivery}<{string.Join(", ", types.Prepend(ResultType(method, declaration)))}>";
    }

    private static string ResultType(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        method.ReturnsVoid ? RuntimeNames.NoResult : declaration.ReturnType.Flat();

    public static EquatableArray<string> Constraints(MethodDeclarationSyntax declaration) =>
        declaration.ConstraintClauses.Select(FlatText.Flat).ToEquatableArray();

    private static string Text(SlotModifier modifier) => modifier switch
    {
        SlotModifier.Virtual => "virtual ",
        SlotModifier.Override => "override ",
        SlotModifier.SealedOverride => "sealed override ",
        SlotModifier.Sealed => "sealed ",
        _ => "",
    };

    /// <summary>Readonly stays: without it the twin would change its copy of the struct where the original changes none.</summary>
    private static bool IsKept(SyntaxToken modifier) =>
        SyntaxFacts.IsAccessibilityModifier(modifier.Kind())
        || modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

    private static string Parameter(ParameterSyntax parameter, ParameterSyntax? definition)
    {
        if (definition is not null)
            parameter = parameter.WithIdentifier(definition.Identifier).WithDefault(definition.Default);

        IEnumerable<SyntaxToken> modifiers = parameter.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.ParamsKeyword));
        return parameter.WithModifiers(SyntaxFactory.TokenList(modifiers)).WithAttributeLists(default).Flat();
    }
}
