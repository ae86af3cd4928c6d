using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Starts a goroutine in place of a task, and joins it where the task was awaited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0203ThreadInsteadOfGoroutineFixer()
    : DocumentFixer("Start a goroutine with Go.Run", GOR0203ThreadInsteadOfGoroutineAnalyzer.Id)
{
    /// <remarks>A method group fits several forms of Go.Run.</remarks>
    private protected override bool CanFix(SyntaxNode reported) =>
        reported is InvocationExpressionSyntax run && run.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax
        && (Waiting(run) is not { } waiting || !IsWrapped(waiting) || !IsCaught(run));

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var run = (InvocationExpressionSyntax)reported;
        var waiting = Waiting(run);
        var generator = editor.Generator;
        var go = editor.SemanticModel.Compilation.GetTypeByMetadataName("GoroutineGen.Go")!;
        editor.ReplaceNode(waiting ?? run, (current, _) =>
        {
            var body = current.DescendantNodesAndSelf().OfType<LambdaExpressionSyntax>().First();
            var started = generator.InvocationExpression(
                generator.MemberAccessExpression(generator.TypeExpression(go, addImport: true), "Run"), body);
            return (waiting is null ? started : generator.InvocationExpression(generator.MemberAccessExpression(started, "Join")))
                .WithTriviaFrom(current);
        });
    }

    /// <summary>The expression that waits for the task; null where the task is dropped.</summary>
    private static ExpressionSyntax? Waiting(InvocationExpressionSyntax run) => run.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax wait } => wait,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } read => read,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Parent: InvocationExpressionSyntax wait } => wait,
        MemberAccessExpressionSyntax
        {
            Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax wait } },
        } => wait,
        _ => null,
    };

    /// <summary>Whether an exception comes out of the waiting in another one.</summary>
    private static bool IsWrapped(ExpressionSyntax waiting) =>
        waiting is MemberAccessExpressionSyntax
        or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" } };

    private static bool IsCaught(SyntaxNode node) =>
        node.Ancestors().TakeWhile(static outer => outer is not MemberDeclarationSyntax)
            .Any(static outer => outer is TryStatementSyntax { Catches.Count: > 0 });
}
