using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Whether the end of a statement can be reached, by the language's rules. The compiler's own analysis of flow would look at the whole
/// method for each statement in it.
/// </summary>
internal sealed class StatementFlow(SemanticModel model, CancellationToken cancellation)
{
    public bool HasEnd(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(HasEnd),
        ThrowStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax => false,
        YieldStatementSyntax leave => leave.Expression is not null,
        IfStatementSyntax choice => HasEnd(choice),
        WhileStatementSyntax loop => !Is(loop.Condition, true) || IsLeft(loop),
        ForStatementSyntax loop => (loop.Condition is { } condition && !Is(condition, true)) || IsLeft(loop),
        DoStatementSyntax loop => IsLeft(loop)
            || (!Is(loop.Condition, true) && (HasEnd(loop.Statement) || Leaves<ContinueStatementSyntax>(loop.Statement, loop))),
        SwitchStatementSyntax choice => IsLeft(choice)
            || !choice.Sections.SelectMany(static section => section.Labels).Any(static label => label is DefaultSwitchLabelSyntax),
        TryStatementSyntax attempt => (attempt.Finally is null || HasEnd(attempt.Finally.Block))
            && (HasEnd(attempt.Block) || attempt.Catches.Any(clause => HasEnd(clause.Block))),
        LabeledStatementSyntax labelled => HasEnd(labelled.Statement),
        LockStatementSyntax inside => HasEnd(inside.Statement),
        UsingStatementSyntax inside => HasEnd(inside.Statement),
        FixedStatementSyntax inside => HasEnd(inside.Statement),
        CheckedStatementSyntax inside => HasEnd(inside.Block),
        UnsafeStatementSyntax inside => HasEnd(inside.Block),
        _ => true,
    };

    private bool HasEnd(IfStatementSyntax choice)
    {
        var isThen = !Is(choice.Condition, false);
        var isElse = !Is(choice.Condition, true);
        return (isThen && HasEnd(choice.Statement)) || (isElse && (choice.Else is null || HasEnd(choice.Else.Statement)));
    }

    private static bool IsLeft(StatementSyntax around) => Leaves<BreakStatementSyntax>(around, around);

    /// <summary>Whether a jump in a part leaves the statement around the part, and not a statement inside.</summary>
    private static bool Leaves<TJump>(SyntaxNode part, StatementSyntax around)
        where TJump : StatementSyntax =>
        part.DescendantNodesAndSelf(node => node == around || !Catches(node)).Any(static node => node is TJump);

    private static bool Catches(SyntaxNode node) => node is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax
        or CommonForEachStatementSyntax or SwitchStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private bool Is(ExpressionSyntax condition, bool value) =>
        model.GetConstantValue(condition, cancellation).Value is bool constant && constant == value;
}
