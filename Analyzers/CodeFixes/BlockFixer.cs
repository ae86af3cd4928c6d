using System.Composition;
using GoroutineGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Puts a call that blocks into <c>Go.Block</c>, so that the processor goes to another thread at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BlockFixer()
    : DocumentFixer(
        "Put the call into Go.Block", GOR0002BlockingCallHoldsProcessorAnalyzer.Id, GOR0014FileOrWriteHoldsProcessorAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) =>
        reported is ExpressionSyntax
        && reported.DescendantNodes().All(static node =>
            node is not (RefExpressionSyntax or DeclarationExpressionSyntax) && !node.IsKind(SyntaxKind.AwaitExpression));

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var generator = editor.Generator;
        var go = editor.SemanticModel.Compilation.GetTypeByMetadataName("GoroutineGen.Go")!;
        editor.ReplaceNode(reported, (current, _) => generator.InvocationExpression(
            generator.MemberAccessExpression(generator.TypeExpression(go, addImport: true), "Block"),
            generator.ValueReturningLambdaExpression(current.WithoutTrivia())).WithTriviaFrom(current));
    }
}
