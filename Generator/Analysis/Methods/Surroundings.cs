using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What stands around methods and is copied to the files of their twins. An error in the copied text would stand in the generated file once
/// more, so a twin is held back while the text that it copies is no C#. A directive that only means nothing is left out: another generator
/// may make what the directive names, and the method means the same without it.
/// </summary>
internal sealed class Surroundings(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<SyntaxNode, Scope> _scopes = new();

    /// <summary>The directives around a declaration that the twin's file does without; null when the twin is held back.</summary>
    public ImmutableArray<SyntaxNode>? LeftOut(MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (declaration.Parent is not TypeDeclarationSyntax)
            return null;
        var leftOut = ImmutableArray.CreateBuilder<SyntaxNode>();
        HashSet<string> meaningless = [];
        foreach (var around in declaration.Ancestors().Reverse())
        {
            var scope = _scopes.GetOrAdd(around, around => Look(around, cancellation));
            if (!scope.IsSound || (around is TypeDeclarationSyntax type && type.IsExtensionBlock() && Mentions(type, meaningless)))
                return null;
            foreach (var directive in meaningless.Count > 0 ? [.. Directives(around)] : scope.Meaningless)
            {
                if (!scope.Meaningless.Contains(directive) && !Mentions(directive, meaningless))
                    continue;
                leftOut.Add(directive);
                if (AliasOf(directive) is { } alias)
                    meaningless.Add(alias);
            }
        }
        return Mentions(declaration, meaningless) ? null : leftOut.ToImmutable();
    }

    private Scope Look(SyntaxNode around, CancellationToken cancellation) => around switch
    {
        CompilationUnitSyntax unit => Look(unit, unit.SymbolDefinitions().Any(IsMalformed), cancellation),
        BaseNamespaceDeclarationSyntax space => Look(space, IsMalformed(space.Name) || HasError(space.Name, cancellation), cancellation),
        TypeDeclarationSyntax type => new Scope(IsSound(type, cancellation), []),
        _ => new Scope(IsSound: false, []),
    };

    private Scope Look(SyntaxNode around, bool isMalformed, CancellationToken cancellation)
    {
        SyntaxNode[] directives = [.. Directives(around)];
        return new Scope(
            !isMalformed && !directives.Any(IsMalformed),
            directives.Length > 0 && HasError(around.SyntaxTree, Whole(directives), cancellation)
                ? [.. directives.Where(directive => HasError(directive, cancellation))]
                : []);
    }

    private bool IsSound(TypeDeclarationSyntax type, CancellationToken cancellation)
    {
        // The error of a forbidden unsafe stands at the type, and would stand at the twin's unsafe blocks.
        var isForbidden = type.Modifiers.Any(SyntaxKind.UnsafeKeyword)
            && analysis.Compilation.Options is CSharpCompilationOptions { AllowUnsafe: false };
        if (isForbidden || type.Identifier.IsMissing || type.Identifier.ContainsDiagnostics || type.Keyword.ContainsDiagnostics)
            return false;
        if (type.TypeParameterList is { } list
            && (IsMalformed(list) || list.Parameters.Any(parameter => HasError(type.SyntaxTree, Copied(parameter), cancellation))))
        {
            return false;
        }
        return !type.IsExtensionBlock() || !HasError(type.SyntaxTree, Head(type), cancellation);
    }

    /// <summary>The part of a type parameter that is copied: all but the attributes.</summary>
    private static TextSpan Copied(TypeParameterSyntax parameter) => TextSpan.FromBounds(
        (parameter.VarianceKeyword.IsKind(SyntaxKind.None) ? parameter.Identifier : parameter.VarianceKeyword).SpanStart,
        parameter.Span.End);

    private static TextSpan Whole(SyntaxNode[] directives) => TextSpan.FromBounds(directives[0].SpanStart, directives.Last().Span.End);

    private static TextSpan Head(TypeDeclarationSyntax type) => TextSpan.FromBounds(type.Keyword.SpanStart, type.OpenBraceToken.SpanStart);

    private bool HasError(SyntaxNode node, CancellationToken cancellation) => HasError(node.SyntaxTree, node.Span, cancellation);

    private bool HasError(SyntaxTree tree, TextSpan span, CancellationToken cancellation) => analysis.HasError(tree, span, cancellation);

    private static bool IsMalformed(SyntaxNode node) =>
        node.ContainsDiagnostics && node.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The directives of a scope. Global using directives reach every file by themselves, and do not count.</summary>
    private static IEnumerable<SyntaxNode> Directives(SyntaxNode around) => around switch
    {
        CompilationUnitSyntax unit =>
            [.. unit.Externs, .. unit.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None))],
        BaseNamespaceDeclarationSyntax space => [.. space.Externs, .. space.Usings],
        _ => [],
    };

    private static string? AliasOf(SyntaxNode directive) => directive switch
    {
        ExternAliasDirectiveSyntax named => named.Identifier.ValueText,
        UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var name } => name,
        _ => null,
    };

    /// <summary>Whether what is copied of a part mentions one of some names.</summary>
    private static bool Mentions(SyntaxNode part, HashSet<string> names) =>
        names.Count > 0
        && part.DescendantTokens(node => node == part || part is not TypeDeclarationSyntax || node is not MemberDeclarationSyntax)
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText));

    /// <summary>A file, a namespace or a type.</summary>
    /// <param name="IsSound">Whether the text that is copied of the scope is C#.</param>
    /// <param name="Meaningless">The directives of the scope that are C# and have an error all the same.</param>
    private sealed record Scope(bool IsSound, ImmutableArray<SyntaxNode> Meaningless);
}
