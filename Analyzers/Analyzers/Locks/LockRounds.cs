using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Analyzers;

/// <summary>Which conditions send a loop into its next round, with a lock that the round has taken.</summary>
internal static class LockRounds
{
    /// <summary>
    /// Whether a condition does no more than that: it stands behind the call that takes the lock, or it counts the rounds; and each round
    /// takes the lock, whatever happens. A condition before the call may be there for the lock that is held.
    /// </summary>
    public static bool IsDecidedBy(SyntaxNode condition, SyntaxNode take)
    {
        if (take.Ancestors().FirstOrDefault(static outer => outer is not (ExpressionSyntax or ExpressionStatementSyntax
            or UsingStatementSyntax or BlockSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax
            or LocalDeclarationStatementSyntax)) is not StatementSyntax loop)
            return false;
        return loop switch
        {
            CommonForEachStatementSyntax each => IsBehind(each.Statement) || !each.Statement.Span.Contains(condition.Span),
            ForStatementSyntax counting => IsBehind(counting.Statement) || (counting.Condition?.Span.Contains(condition.Span) == true
                && counting.Condition.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
                    or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression),
            WhileStatementSyntax repeating => IsBehind(repeating.Statement),
            _ => false,
        };

        bool IsBehind(StatementSyntax body) => body.Span.Contains(condition.Span) && condition.SpanStart >= take.Span.End;
    }
}
