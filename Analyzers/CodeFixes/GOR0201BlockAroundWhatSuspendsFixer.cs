using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GoroutineGen.CodeFixes;

/// <summary>Takes a call out of <c>Go.Block</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0201BlockAroundWhatSuspendsFixer()
    : DocumentFixer("Take the call out of Go.Block", GOR0201BlockAroundWhatSuspendsAnalyzer.Id)
{
    /// <remarks>
    /// A type argument may say another type than the call's, and a variable that the call declares may have a namesake. A property is no
    /// statement.
    /// </remarks>
    private protected override bool CanFix(SyntaxNode reported) =>
        reported is InvocationExpressionSyntax
        {
            Expression: SimpleNameSyntax { Arity: 0 } or MemberAccessExpressionSyntax { Name.Arity: 0 },
        } block
        && Inner(block) is { } inner
        && (inner is InvocationExpressionSyntax || block.Parent is not (ArrowExpressionClauseSyntax or LambdaExpressionSyntax))
        && !inner.DescendantNodes().Any(static node => node is DeclarationExpressionSyntax or SingleVariableDesignationSyntax);

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var inner = Inner((InvocationExpressionSyntax)reported)!.WithoutTrivia();
        var isDropped = reported.Parent is ExpressionStatementSyntax && inner is not InvocationExpressionSyntax;
        var taken = isDropped
            ? (ExpressionSyntax)SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("_"), inner)
                .WithAdditionalAnnotations(Formatter.Annotation)
            : inner;
        editor.ReplaceNode(reported, taken.WithTriviaFrom(reported));
    }

    private static ExpressionSyntax? Inner(InvocationExpressionSyntax block) =>
        block.ArgumentList.Arguments.FirstOrDefault()?.Expression is ParenthesizedLambdaExpressionSyntax lambda
            ? lambda.ExpressionBody ?? lambda.Block?.Statements.FirstOrDefault() switch
            {
                ExpressionStatementSyntax statement => statement.Expression,
                ReturnStatementSyntax statement => statement.Expression,
                _ => null,
            }
            : null;
}
