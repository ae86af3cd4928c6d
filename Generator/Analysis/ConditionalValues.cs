using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Stack-only variables that are declared in a condition and have a value only where it is true, or false. The compiler looks for what an
/// async method has to keep after it has lowered the conditions. It does not know of such a variable then behind the condition of an <c>if</c>
/// in a debug build (https://github.com/dotnet/roslyn/issues/83877), nor behind <c>?.</c> and <c>??</c> in any, and reports an error in the twin.
/// </summary>
internal sealed class ConditionalValues(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The variables that a body's <c>if</c> statements need to assign.</summary>
    public IEnumerable<ConditionalValue> Find(SyntaxNode body)
    {
        foreach (SingleVariableDesignationSyntax designation in body.OwnNodes().OfType<SingleVariableDesignationSyntax>())
        {
            if (IfAround(designation) is { } statement && Assigned(designation, statement.Condition) is { True: var isWhenTrue, False: var isWhenFalse }
                && isWhenTrue != isWhenFalse && IsStackOnly(designation))
            {
                yield return new ConditionalValue(statement, designation.Identifier.Text, isWhenTrue);
            }
        }
    }

    /// <summary>Whether the compiler could not follow a stack-only variable to a use, and there is no way to help it.</summary>
    public bool IsLost(ILocalSymbol local, SyntaxNode declaration)
    {
        if (declaration is not SingleVariableDesignationSyntax designation)
            return false;
        ExpressionSyntax? outermost = designation.Ancestors().TakeWhile(static node => node is not StatementSyntax && !node.IsNestedFunction())
            .OfType<ExpressionSyntax>().LastOrDefault();
        if (outermost is null)
            return false;
        ExpressionSyntax? test = designation.Ancestors().TakeWhile(node => node != outermost.Parent).OfType<ExpressionSyntax>().FirstOrDefault(node => node switch
        {
            ConditionalAccessExpressionSyntax access => access.WhenNotNull.Span.Contains(designation.Span),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right.Span.Contains(designation.Span),
            _ => false,
        });
        test ??= IfAround(designation) is { } statement && Assigned(designation, statement.Condition) is { True: false, False: false } ? statement.Condition : null;
        return test is not null && IsReadOutside(test, local);
    }

    private bool IsReadOutside(ExpressionSyntax test, ILocalSymbol local)
    {
        SyntaxNode scope = test.Ancestors().First(static node => node is BlockSyntax or SwitchSectionSyntax or ArrowExpressionClauseSyntax || node.IsNestedFunction());
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Name && !test.Span.Contains(name.Span) && model.GetSymbolInfo(name, cancellation).Symbol.IsSame(local));
    }

    private bool IsStackOnly(SingleVariableDesignationSyntax designation) =>
        model.GetDeclaredSymbol(designation, cancellation) is ILocalSymbol local && local.Type.IsStackOnly();

    private static IfStatementSyntax? IfAround(SyntaxNode designation) =>
        designation.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax statement && statement.Condition.Span.Contains(designation.Span) ? statement : null;

    private static bool IsOfPattern(VariableDesignationSyntax designation) =>
        designation.Parent is PatternSyntax || (designation.Parent is VariableDesignationSyntax outer && IsOfPattern(outer));

    /// <summary>Whether a variable of a condition has a value where the condition is true, and where it is false; both where the variable ends before.</summary>
    private static (bool True, bool False) Assigned(SingleVariableDesignationSyntax designation, ExpressionSyntax condition)
    {
        (bool True, bool False) assigned = (true, !IsOfPattern(designation));
        for (SyntaxNode node = designation; node != condition; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case SwitchExpressionArmSyntax:
                    return (true, true);
                case UnaryPatternSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    assigned = (assigned.False, assigned.True);
                    break;
                case PatternSyntax or SubpatternSyntax or PositionalPatternClauseSyntax or PropertyPatternClauseSyntax or VariableDesignationSyntax
                    or ParenthesizedExpressionSyntax or IsPatternExpressionSyntax when node is not ExpressionSyntax || node.Parent is ParenthesizedExpressionSyntax:
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                    assigned = node == and.Left ? (assigned.True, assigned.True && assigned.False) : (assigned.True, false);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                    assigned = node == or.Left ? (assigned.True && assigned.False, assigned.False) : (false, assigned.False);
                    break;
                case ConditionalExpressionSyntax choice when node != choice.Condition:
                case ConditionalAccessExpressionSyntax access when node == access.WhenNotNull:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when node == coalesce.Right:
                    assigned = (false, false);
                    break;
                default:
                    bool isBoth = assigned.True && assigned.False;
                    assigned = (isBoth, isBoth);
                    break;
            }
        }
        return assigned;
    }
}
