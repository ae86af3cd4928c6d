using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Stack-only variables that are declared in a condition and have a value on one side of it only. The compiler lowers the conditions of an
/// async method before it looks for the variables that the method has to keep. By then, it has lost sight of such a variable: behind the
/// condition of an <c>if</c> in a debug build (https://github.com/dotnet/roslyn/issues/83877), and in any build where the condition becomes
/// statements. An error in the twin would follow.
/// </summary>
internal sealed class ConditionalValues(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The variables to which a body's <c>if</c> statements have to give a value in the twin.</summary>
    public IEnumerable<ConditionalValue> Find(SyntaxNode body)
    {
        foreach (var designation in body.OwnNodes().OfType<SingleVariableDesignationSyntax>())
        {
            if (IfAround(designation) is { } statement
                && StateBehind(designation, statement.Condition) is { IsWhenTrue: var isWhenTrue, IsWhenFalse: var isWhenFalse }
                && isWhenTrue != isWhenFalse && IsStackOnly(designation))
            {
                yield return new ConditionalValue(statement, designation.Identifier.Text, isWhenTrue);
            }
        }
    }

    /// <summary>Whether the compiler could not follow a stack-only variable to a use, and no assignment in the twin would help.</summary>
    public bool IsLost(ILocalSymbol local, SyntaxNode declaration) =>
        declaration is SingleVariableDesignationSyntax designation
        && OutermostAround(designation) is { } expression
        && LostBehind(designation, expression) is { } lost && IsReadOutside(lost, local);

    /// <summary>
    /// The part behind which the compiler loses a variable; null when there is none. A variable that has no value for certain on either
    /// side of an <c>if</c> may have one by rules that are not known here.
    /// </summary>
    private static ExpressionSyntax? LostBehind(SingleVariableDesignationSyntax designation, ExpressionSyntax expression)
    {
        var state = StateBehind(designation, expression);
        var isNowhere = !state.IsWhenTrue && !state.IsWhenFalse;
        return state.LostBehind ?? (isNowhere && IfAround(designation)?.Condition == expression ? expression : null);
    }

    private bool IsReadOutside(ExpressionSyntax part, ILocalSymbol local)
    {
        var scope = part.Ancestors().First(static node =>
            node is BlockSyntax or SwitchSectionSyntax or ArrowExpressionClauseSyntax || node.IsNestedFunction());
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name
            && !part.Span.Contains(name.Span) && model.GetSymbolInfo(name, cancellation).Symbol.IsSame(local));
    }

    private bool IsStackOnly(SingleVariableDesignationSyntax designation) =>
        model.GetDeclaredSymbol(designation, cancellation) is ILocalSymbol local && local.Type.IsStackOnly();

    private static IfStatementSyntax? IfAround(SyntaxNode designation) =>
        designation.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax statement
        && statement.Condition.Span.Contains(designation.Span)
            ? statement
            : null;

    private static ExpressionSyntax? OutermostAround(SyntaxNode designation) =>
        designation.Ancestors().TakeWhile(static node => node is not StatementSyntax && !node.IsNestedFunction())
            .OfType<ExpressionSyntax>().LastOrDefault();

    /// <summary>What is known of a variable behind an expression in which the variable is declared.</summary>
    private static State StateBehind(SingleVariableDesignationSyntax designation, ExpressionSyntax expression)
    {
        State state = new(IsWhenTrue: true, IsWhenFalse: !IsOfPattern(designation), LostBehind: null);
        for (SyntaxNode node = designation; node != expression && state.LostBehind is null; node = node.Parent!)
        {
            switch (node.Parent)
            {
                case SwitchExpressionArmSyntax:
                    return state with { IsWhenTrue = true, IsWhenFalse = true };
                case IsPatternExpressionSyntax test when node == test.Pattern:
                    if (IsTakenApart(test.Pattern))
                        state = State.Lost(test);
                    break;
                case UnaryPatternSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    state = state with { IsWhenTrue = state.IsWhenFalse, IsWhenFalse = state.IsWhenTrue };
                    break;
                case PatternSyntax or SubpatternSyntax or PositionalPatternClauseSyntax or PropertyPatternClauseSyntax
                    or VariableDesignationSyntax or ParenthesizedExpressionSyntax:
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } chain:
                    state = Behind(chain, node == chain.Right, state);
                    break;
                case ConditionalExpressionSyntax choice when node != choice.Condition:
                    state = IsTakenApart(choice) ? State.Lost(choice) : new State(IsWhenTrue: false, IsWhenFalse: false, LostBehind: null);
                    break;
                case ConditionalAccessExpressionSyntax access when node == access.WhenNotNull:
                    state = State.Lost(access);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when node == coalesce.Right:
                    state = State.Lost(coalesce);
                    break;
                default:
                    var isBoth = state.IsWhenTrue && state.IsWhenFalse;
                    state = state with { IsWhenTrue = isBoth, IsWhenFalse = isBoth };
                    break;
            }
        }
        return state;
    }

    private static State Behind(BinaryExpressionSyntax chain, bool isRight, State state)
    {
        var isAnd = chain.IsKind(SyntaxKind.LogicalAndExpression);
        var isBoth = state.IsWhenTrue && state.IsWhenFalse;
        if ((isRight || !isBoth) && IsTakenApart(chain.Right))
            return State.Lost(chain);
        var isElsewhere = !isRight && isBoth;
        return isAnd ? state with { IsWhenFalse = isElsewhere } : state with { IsWhenTrue = isElsewhere };
    }

    /// <summary>
    /// Whether the compiler makes statements of a part of an expression or a pattern, and of what has to be evaluated before that part.
    /// </summary>
    private static bool IsTakenApart(SyntaxNode part) => part.OwnNodes().Any(static node =>
        node is SwitchExpressionSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern }
            or UnaryPatternSyntax { Parent: not IsPatternExpressionSyntax });

    private static bool IsOfPattern(VariableDesignationSyntax designation) =>
        designation.Parent is PatternSyntax || (designation.Parent is VariableDesignationSyntax outer && IsOfPattern(outer));

    /// <summary>What is known of a variable behind an expression.</summary>
    /// <param name="IsWhenTrue">Whether the variable has a value where the expression is true.</param>
    /// <param name="IsWhenFalse">Whether the variable has a value where the expression is false.</param>
    /// <param name="LostBehind">The part of the expression behind which nobody can tell; null when there is none.</param>
    private readonly record struct State(bool IsWhenTrue, bool IsWhenFalse, ExpressionSyntax? LostBehind)
    {
        public static State Lost(ExpressionSyntax behind) => new(IsWhenTrue: false, IsWhenFalse: false, behind);
    }
}
