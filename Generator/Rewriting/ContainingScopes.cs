using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Model;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>What has to be opened again around a twin, so that every name in it means what it means in the original.</summary>
internal static class ContainingScopes
{
    public static EquatableArray<ScopeModel> Of(TwinPlan plan) =>
        plan.Declaration.Ancestors().Reverse().Select(node => Scope(node, plan)).OfType<ScopeModel>().ToEquatableArray();

    private static ScopeModel? Scope(SyntaxNode node, TwinPlan plan) => node switch
    {
        CompilationUnitSyntax unit => new ScopeModel("", Imports(unit.Externs, unit.Usings, plan.LeftOut)),
        BaseNamespaceDeclarationSyntax space =>
            new ScopeModel($"namespace {space.Name.Flat()}", Imports(space.Externs, space.Usings, plan.LeftOut)),
        TypeDeclarationSyntax type when type.IsExtensionBlock() =>
            new ScopeModel(ExtensionHeader(type, plan.ExtensionTypeParameterAttributes), default),
        TypeDeclarationSyntax type => new ScopeModel(Header(type), default),
        _ => null,
    };

    /// <summary>The directives of a scope. Global usings reach the twin as they reach every file, and are left out.</summary>
    private static EquatableArray<string> Imports(
        SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, ImmutableArray<SyntaxNode> without) =>
        externs.Concat<SyntaxNode>(usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)))
            .Where(directive => !without.Contains(directive)).Select(FlatText.Flat).ToEquatableArray();

    private static string Header(TypeDeclarationSyntax type)
    {
        var kind = type is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } classOrStruct }
            ? $"{type.Keyword.Text} {classOrStruct.Text}"
            : type.Keyword.Text;
        return $"partial {kind} {Name(type)}{Parameters(type.TypeParameterList)}";
    }

    /// <summary>
    /// The type's name. What the compiler says of a type that is named like a keyword is the user's to hear, so the twin writes such a name
    /// with an <c>@</c>.
    /// </summary>
    private static string Name(TypeDeclarationSyntax type) =>
        SyntaxFacts.GetContextualKeywordKind(type.Identifier.Text) == SyntaxKind.None ? type.Identifier.Text : "@" + type.Identifier.Text;

    private static string ExtensionHeader(TypeDeclarationSyntax type, IReadOnlyList<string> typeParameterAttributes) =>
        $"{type.Keyword.Text}{Signatures.DeclaredTypeParameters(typeParameterAttributes, type.TypeParameterList)}"
        + $"{type.ParameterList?.Flat()}{string.Concat(type.ConstraintClauses.Select(static clause => " " + clause.Flat()))}";

    private static string Parameters(TypeParameterListSyntax? list) =>
        list is null ? "" : $"<{string.Join(", ", list.Parameters.Select(Parameter))}>";

    private static string Parameter(TypeParameterSyntax parameter) =>
        parameter.VarianceKeyword.IsKind(SyntaxKind.None)
            ? parameter.Identifier.Text
            : $"{parameter.VarianceKeyword.Text} {parameter.Identifier.Text}";
}
