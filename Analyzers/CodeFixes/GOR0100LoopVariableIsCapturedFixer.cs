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

/// <summary>
/// Evaluates what the goroutine reads as it is started: by the argument form, where the lambda only calls a method; else by a variable of
/// the round.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class GOR0100LoopVariableIsCapturedFixer()
    : DocumentFixer("Pass the value that the variable has at the start", GOR0100LoopVariableIsCapturedAnalyzer.Id)
{
    private protected override bool CanFix(SyntaxNode reported) =>
        reported is IdentifierNameSyntax
        && reported.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda && Statement(lambda) is not null;

    private protected override void Fix(SyntaxNode reported, DocumentEditor editor, CancellationToken cancellation)
    {
        var lambda = reported.FirstAncestorOrSelf<LambdaExpressionSyntax>()!;
        if (ArgumentForm(lambda, editor.SemanticModel, cancellation) is { } start)
            editor.ReplaceNode(start.Old, start.New);
        else
            CopyForRound((IdentifierNameSyntax)reported, lambda, editor, cancellation);
    }

    /// <summary>The statement before which a variable can be declared: in a block, or alone under a loop.</summary>
    private static StatementSyntax? Statement(LambdaExpressionSyntax lambda) =>
        lambda.FirstAncestorOrSelf<StatementSyntax>(static node => !node.IsKind(SyntaxKind.Block)) is { } statement
        && (statement.Parent is BlockSyntax || Loops.BodyOf(statement.Parent!) == statement)
            ? statement
            : null;

    /// <summary><c>Go.Run(F, a, b)</c> for <c>Go.Run(() => F(a, b))</c>; null where that would not mean the same.</summary>
    private static (SyntaxNode Old, SyntaxNode New)? ArgumentForm(
        LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        lambda is ParenthesizedLambdaExpressionSyntax
        {
            ExpressionBody: InvocationExpressionSyntax { Expression: IdentifierNameSyntax } call,
            Parent.Parent.Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } start,
        }
        && model.GetSymbolInfo(start, cancellation).Symbol is IMethodSymbol { Name: "Run" }
        && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsGenericMethod: false } method
        && method.ContainingType?.GetMembers(method.Name).Length <= 1
        && call.ArgumentList.Arguments.Count == method.Parameters.Length
        && call.ArgumentList.Arguments.Zip(method.Parameters, (argument, parameter) =>
            argument.NameColon is null && argument.RefOrOutKeyword.IsKind(SyntaxKind.None) && parameter.RefKind == RefKind.None
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(argument.Expression, cancellation).Type, parameter.Type))
            .All(static fits => fits)
            ? (start.ArgumentList, SyntaxFactory.ArgumentList(
                call.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(call.Expression.WithoutTrivia())))
                .WithTriviaFrom(start.ArgumentList).WithAdditionalAnnotations(Formatter.Annotation))
            : null;

    private static void CopyForRound(
        IdentifierNameSyntax read, LambdaExpressionSyntax lambda, DocumentEditor editor, CancellationToken cancellation)
    {
        var model = editor.SemanticModel;
        var variable = model.GetSymbolInfo(read, cancellation).Symbol;
        var statement = Statement(lambda)!;
        var copy = FreeNames.Near(statement, read.Identifier.ValueText + "Now", editor);
        foreach (var same in lambda.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(same, cancellation).Symbol, variable))
                editor.ReplaceNode(same, SyntaxFactory.IdentifierName(copy).WithTriviaFrom(same));
        }

        var declaration = (StatementSyntax)editor.Generator.LocalDeclarationStatement(
            copy, editor.Generator.IdentifierName(read.Identifier.ValueText)).WithAdditionalAnnotations(Formatter.Annotation);
        if (statement.Parent is BlockSyntax)
            editor.InsertBefore(statement, declaration);
        else
            editor.ReplaceNode(statement, (current, _) => SyntaxFactory.Block(declaration, (StatementSyntax)current.WithoutLeadingTrivia())
                .WithAdditionalAnnotations(Formatter.Annotation));
    }
}
