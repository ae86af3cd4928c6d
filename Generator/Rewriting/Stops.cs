using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Finds the places where a debugger stops: the parts of a body that the compiler gives a sequence point.</summary>
internal static class Stops
{
    /// <summary>The stops of a body and of the functions in it, in the order of the text, outer ones first.</summary>
    public static IEnumerable<Stop> In(SyntaxNode body)
    {
        // Directives cannot stand in an interpolated string, so a stop that an edit moves there stays moved.
        var stops = body.DescendantNodesAndSelf(static node => node is not InterpolatedStringExpressionSyntax)
            .SelectMany(static node => Of(node).Select(span => new Stop(node, span)));
        if (body is ExpressionSyntax)
            stops = stops.Prepend(new Stop(body, body.Span));
        return stops.OrderBy(static stop => stop.Span.Start).ThenByDescending(static stop => stop.Span.Length);
    }

    private static IEnumerable<TextSpan> Of(SyntaxNode node) => node switch
    {
        BlockSyntax block => [block.OpenBraceToken.Span, block.CloseBraceToken.Span],
        LocalDeclarationStatementSyntax local => Declared(local.Declaration, local),
        ForStatementSyntax loop => ForLoop(loop),
        ForEachStatementSyntax loop => ForEach(loop, Between(loop.Type.GetFirstToken(), loop.Identifier)),
        ForEachVariableStatementSyntax loop => ForEach(loop, loop.Variable.Span),
        UsingStatementSyntax { Declaration: { } declaration } => Declared(declaration, null),
        FixedStatementSyntax statement => Declared(statement.Declaration, null),
        UsingStatementSyntax statement => [Between(statement.UsingKeyword, statement.CloseParenToken)],
        LockStatementSyntax statement => [Between(statement.LockKeyword, statement.CloseParenToken)],
        IfStatementSyntax statement => [Between(statement.IfKeyword, statement.CloseParenToken)],
        WhileStatementSyntax statement => [Between(statement.WhileKeyword, statement.CloseParenToken)],
        DoStatementSyntax statement => [Between(statement.WhileKeyword, statement.SemicolonToken)],
        SwitchStatementSyntax statement => [Between(statement.SwitchKeyword, statement.OpenBraceToken.GetPreviousToken())],
        LabeledStatementSyntax statement => [Between(statement.Identifier, statement.ColonToken)],
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
            or GotoStatementSyntax or YieldStatementSyntax or EmptyStatementSyntax => [node.Span],
        CatchClauseSyntax { Filter: null } clause =>
            [TextSpan.FromBounds(clause.SpanStart, clause.Declaration?.Span.End ?? clause.CatchKeyword.Span.End)],
        CatchFilterClauseSyntax or WhenClauseSyntax => [node.Span],
        SwitchExpressionSyntax expression => [TextSpan.FromBounds(expression.SwitchKeyword.SpanStart, expression.Span.End)],
        SwitchExpressionArmSyntax arm => [arm.Expression.Span],
        LambdaExpressionSyntax { ExpressionBody: { } body } => [body.Span],
        ArrowExpressionClauseSyntax arrow => [arrow.Expression.Span],
        FromClauseSyntax or JoinClauseSyntax => [node.Span, .. Expressions(node)],
        LetClauseSyntax or WhereClauseSyntax or SelectClauseSyntax or OrderingSyntax or GroupClauseSyntax => Expressions(node),
        _ => [],
    };

    private static IEnumerable<TextSpan> Expressions(SyntaxNode clause) =>
        clause.ChildNodes().OfType<ExpressionSyntax>().Select(static part => part.Span);

    private static IEnumerable<TextSpan> Declared(VariableDeclarationSyntax declaration, StatementSyntax? statement)
    {
        if (statement is not null && declaration.Variables.Count == 1)
            return [statement.Span];
        var start = statement?.SpanStart ?? declaration.SpanStart;
        return declaration.Variables.Select((variable, index) =>
            index == 0 ? TextSpan.FromBounds(start, variable.Span.End) : variable.Span);
    }

    private static IEnumerable<TextSpan> ForLoop(ForStatementSyntax loop) =>
    [
        .. loop.Declaration is { } declaration ? Declared(declaration, null) : [],
        .. loop.Initializers.Select(static part => part.Span),
        .. loop.Condition is { } condition ? [condition.Span] : (TextSpan[])[],
        .. loop.Incrementors.Select(static part => part.Span),
    ];

    private static IEnumerable<TextSpan> ForEach(CommonForEachStatementSyntax loop, TextSpan variable) =>
        [loop.ForEachKeyword.Span, variable, loop.InKeyword.Span, loop.Expression.Span];

    private static TextSpan Between(SyntaxToken first, SyntaxToken last) => TextSpan.FromBounds(first.SpanStart, last.Span.End);
}
