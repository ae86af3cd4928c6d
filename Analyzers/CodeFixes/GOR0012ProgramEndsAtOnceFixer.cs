using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Starts the goroutine by <c>Go.Main</c>, which returns when the goroutine does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0012ProgramEndsAtOnceFixer()
    : DocumentFixer("Run it as the program's first goroutine", GOR0012ProgramEndsAtOnceAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) =>
        reported is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax }
        && !reported.Ancestors().Any(static outer => outer is ForStatementSyntax or CommonForEachStatementSyntax);

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        if (editor.SemanticModel.GetSymbolInfo(reported, cancellation).Symbol is not IMethodSymbol start
            || start.Parameters[0].Type.TypeKind != TypeKind.Delegate)
            return; // A goroutine with a context of its own: Main takes none.
        var name = ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)reported).Expression).Name;
        editor.ReplaceNode(name, (now, _) => ((SimpleNameSyntax)now).WithIdentifier(
            SyntaxFactory.Identifier("Main").WithTriviaFrom(((SimpleNameSyntax)now).Identifier)));
    }
}
