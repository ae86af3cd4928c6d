using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Types that the twin, being in a file of its own, cannot name.</summary>
internal static class FileLocalTypes
{
    /// <summary>Whether a file declares file-local types. Few files do.</summary>
    public static bool AreIn(SyntaxTree tree, CancellationToken cancellation) => tree.GetRoot(cancellation)
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>().Any(static member => member.Modifiers.Any(SyntaxKind.FileKeyword));

    /// <summary>
    /// The using directives around a declaration that name a file-local type. A body that needs such a directive is refused.
    /// </summary>
    public static ImmutableArray<UsingDirectiveSyntax> Imported(
        MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) =>
        AreIn(declaration.SyntaxTree, cancellation)
            ? [.. declaration.Ancestors().SelectMany(Usings)
                .Where(directive => model.GetTypeInfo(directive.NamespaceOrType, cancellation).Type?.IsFileLocal() == true)]
            : [];

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxNode scope) => scope switch
    {
        CompilationUnitSyntax unit => unit.Usings,
        BaseNamespaceDeclarationSyntax space => space.Usings,
        _ => [],
    };
}
