using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GoroutineGen.CodeFixes;

/// <summary>Moves the first statement of a goroutine, <c>Add</c>, before the start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0105AddInsideGoroutineFixer()
    : DocumentFixer("Call Add before the start", GOR0105AddInsideGoroutineAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) => Parts(reported) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var (add, start) = Parts(reported)!.Value;
        editor.RemoveNode(add, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        editor.InsertBefore(start, add.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker)
            .WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The statement, and the one that starts the goroutine; null where something would run before that does not now.</summary>
    private static (StatementSyntax Add, StatementSyntax Start)? Parts(SyntaxNode reported) =>
        reported.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: LambdaExpressionSyntax lambda } block } add
        && block.Statements[0] == add
        && lambda.Parent?.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call
        && call.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } start
        && start is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
            ? (add, start)
            : null;
}
