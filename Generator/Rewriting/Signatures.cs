using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>The signature of a twin: the original's text, with an entry in front and a task-like result.</summary>
internal static class Signatures
{
    public static string Of(TwinPlan plan)
    {
        var declaration = plan.Declaration;
        return $"{plan.Signature.Attributes}{Kept(declaration.Modifiers)}{Text(plan.Slot.Modifier)}async {ReturnType(plan)} "
            + plan.Slot.Name + Parameters(plan.Signature, declaration.TypeParameterList);
    }

    public static string Of(LocalFunctionTwin twin)
    {
        var function = twin.Function;
        var result = TaskOf(twin.Signature.ReturnsVoid ? null : function.ReturnType.Flat());
        return $"{twin.Signature.Attributes}{Kept(function.Modifiers)}async {result} "
            + twin.Name + Parameters(twin.Signature, function.TypeParameterList);
    }

    /// <summary>The task type of a function, by the type of the function's result; null stands for a function without a result.</summary>
    public static string TaskOf(string? result) => result is null ? RuntimeNames.GoTask : $"{RuntimeNames.GoTask}<{result}>";

    private static string Kept(SyntaxTokenList modifiers) =>
        string.Concat(modifiers.Where(IsKept).Select(static modifier => modifier.Text + " "));

    private static string Parameters(TwinSignature signature, TypeParameterListSyntax? typeParameters)
    {
        var parameters = string.Join(", ", signature.Parameters
            .Where(static parameter => !IsOut(parameter))
            .Select(static parameter => parameter.Attributes + Text(parameter))
            .Prepend($"{RuntimeNames.Entry} {RuntimeNames.EntryParameter}"));
        return $"{DeclaredTypeParameters(signature.TypeParameterAttributes, typeParameters)}({parameters})";
    }

    public static string ReturnType(TwinPlan plan) => TaskOf(
        plan.Delivers ? DeliveredType(plan)
        : plan.Signature.ReturnsVoid ? null
        : plan.Slot.Result ?? plan.Declaration.ReturnType.Flat());

    /// <summary>The type parameters as a call names them.</summary>
    public static string TypeParameters(MethodDeclarationSyntax declaration) =>
        TypeParameters(declaration.TypeParameterList, static (parameter, _) => parameter.Identifier.Text);

    /// <summary>The type parameters as a declaration introduces them.</summary>
    public static string DeclaredTypeParameters(IReadOnlyList<string> attributes, TypeParameterListSyntax? list) =>
        TypeParameters(list, (parameter, index) => attributes[index] + parameter.Identifier.Text);

    private static string TypeParameters(TypeParameterListSyntax? list, Func<TypeParameterSyntax, int, string> text) =>
        list is null ? "" : $"<{string.Join(", ", list.Parameters.Select(text))}>";

    /// <summary>
    /// The declarations that make the parameters known to the body of a partial method by the names in the body's own part.
    /// </summary>
    public static string Renamed(TwinSignature signature) => string.Concat(
        from parameter in signature.Parameters
        where parameter.Definition is { } definition
            && definition.Identifier.ValueText != parameter.Syntax.Identifier.ValueText && !IsOut(parameter)
        select $" {parameter.Syntax.Type!.Flat()} {parameter.Syntax.Identifier.Text} = {parameter.Definition!.Identifier.Text};");

    /// <summary>The type of the result with everything that the twin gives back.</summary>
    public static string DeliveredType(TwinPlan plan)
    {
        var result = plan.Signature.ReturnsVoid ? RuntimeNames.NoResult : plan.Declaration.ReturnType.Flat();
        return $"{RuntimeNames.Delivery}<{string.Join(", ", plan.Delivered.Select(static value => value.Type).Prepend(result))}>";
    }

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

    /// <summary>
    /// Whether the twin keeps a modifier. Readonly is kept: without it, the twin would change its copy of the struct where the original
    /// changes nothing.
    /// </summary>
    private static bool IsKept(SyntaxToken modifier) =>
        SyntaxFacts.IsAccessibilityModifier(modifier.Kind())
        || modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

    private static bool IsOut(ParameterPlan parameter) => parameter.Syntax.Modifiers.Any(SyntaxKind.OutKeyword);

    private static string Text(ParameterPlan parameter)
    {
        var syntax = parameter.Definition is { } definition
            ? parameter.Syntax.WithIdentifier(definition.Identifier).WithDefault(definition.Default)
            : parameter.Syntax;
        var modifiers = syntax.Modifiers.Where(static modifier => modifier.IsKind(SyntaxKind.ParamsKeyword));
        return syntax.WithModifiers(SyntaxFactory.TokenList(modifiers)).WithAttributeLists(default).Flat();
    }
}
