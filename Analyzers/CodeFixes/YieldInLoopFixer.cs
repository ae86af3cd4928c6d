using System.Composition;
using GoroutineGen.Analyzers;
using GoroutineGen.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace GoroutineGen.CodeFixes;

/// <summary>Lets other goroutines run in each round of a loop in ordinary code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class YieldInLoopFixer() : DocumentFixer(
    "Call Go.Yield() in the loop",
    GOR0001EndlessLoopHoldsProcessorAnalyzer.Id,
    GOR0013LongLoopHoldsProcessorAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) => Body(reported) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var generator = editor.Generator;
        var go = editor.SemanticModel.Compilation.GetTypeByMetadataName("GoroutineGen.Go")!;
        var yield = (StatementSyntax)generator.ExpressionStatement(generator.InvocationExpression(
            generator.MemberAccessExpression(generator.TypeExpression(go, addImport: true), "Yield")))
            .WithAdditionalAnnotations(Formatter.Annotation);
        editor.ReplaceNode(Body(reported)!, (current, _) => With(yield, (StatementSyntax)current));
    }

    private static BlockSyntax With(StatementSyntax yield, StatementSyntax body)
    {
        if (body is BlockSyntax block)
            return block.WithStatements(block.Statements.Insert(0, yield));
        var statements = SyntaxFactory.SingletonList(yield);
        if (body is not EmptyStatementSyntax)
            statements = statements.Add(body.WithoutTrivia().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        return SyntaxFactory.Block(statements)
            .WithTrailingTrivia(body.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static StatementSyntax? Body(SyntaxNode reported) => Loops.BodyOf(reported);
}
