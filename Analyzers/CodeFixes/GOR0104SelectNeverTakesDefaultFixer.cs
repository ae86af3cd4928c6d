using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Makes a select with a default one that does not wait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0104SelectNeverTakesDefaultFixer()
    : DocumentFixer("Use Go.TrySelect", GOR0104SelectNeverTakesDefaultAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) => Name(reported) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var name = Name(reported)!;
        editor.ReplaceNode(name, SyntaxFactory.IdentifierName("TrySelect").WithTriviaFrom(name));
    }

    /// <summary>The name of the method that the switch around a label calls.</summary>
    private static IdentifierNameSyntax? Name(SyntaxNode label) =>
        label.FirstAncestorOrSelf<SwitchStatementSyntax>()?.Expression is InvocationExpressionSyntax { Expression: { } called }
            ? (called is MemberAccessExpressionSyntax access ? access.Name : called) as IdentifierNameSyntax
            : null;
}
