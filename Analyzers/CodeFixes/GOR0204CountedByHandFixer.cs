using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GoroutineGen.CodeFixes;

/// <summary><c>WaitGroup.Go</c> in place of <c>Add</c>, <c>Go.Run</c> and <c>Done</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0204CountedByHandFixer() : DocumentFixer("Let the wait group start the goroutine", GOR0204CountedByHandAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) => Start(reported) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var start = Start(reported)!;
        var group = ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)reported).Expression).Expression.WithoutTrivia();
        var leading = reported.Parent!.GetLeadingTrivia();
        editor.ReplaceNode(start.Parent!, (current, _) => Counted((ExpressionStatementSyntax)current, group).WithLeadingTrivia(leading));
        editor.RemoveNode(reported.Parent, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>The Go.Run behind the Add.</summary>
    private static InvocationExpressionSyntax? Start(SyntaxNode reported) =>
        reported is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax add }
        && add.Parent is BlockSyntax block && block.Statements.IndexOf(add) + 1 is var next && next < block.Statements.Count
        && block.Statements[next] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax start }
        && start.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax { Block: not null }
            ? start
            : null;

    private static ExpressionStatementSyntax Counted(ExpressionStatementSyntax statement, ExpressionSyntax group)
    {
        var start = (InvocationExpressionSyntax)statement.Expression;
        var lambda = (LambdaExpressionSyntax)start.ArgumentList.Arguments[0].Expression;
        var go = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, group, SyntaxFactory.IdentifierName("Go")).WithTriviaFrom(start.Expression);
        return statement.WithExpression(start.ReplaceNodes(
            new SyntaxNode[] { start.Expression, lambda.Block! },
            (old, _) => old == start.Expression ? go : WithoutDone(lambda.Block!)));
    }

    private static BlockSyntax WithoutDone(BlockSyntax body)
    {
        if (body.Statements.Count != 1 || body.Statements[0] is not TryStatementSyntax { Finally.Block: { } last } @try)
            return WithoutLast(body);
        if (last.Statements.Count > 1)
            return body.WithStatements(Only(@try.WithFinally(@try.Finally!.WithBlock(WithoutLast(last)))));
        return @try.Catches.Count > 0
            ? body.WithStatements(Only(@try.WithFinally(null)))
            : body.WithStatements(@try.Block.Statements).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static SyntaxList<StatementSyntax> Only(StatementSyntax statement) => SyntaxFactory.SingletonList(statement);

    private static BlockSyntax WithoutLast(BlockSyntax block) =>
        block.WithStatements(block.Statements.RemoveAt(block.Statements.Count - 1));
}
