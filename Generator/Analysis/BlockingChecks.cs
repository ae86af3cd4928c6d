using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The loops in a part of a body that cannot suspend. They may run as long as any other, so their back-edges get a check that gives the P
/// up and keeps the thread.
/// </summary>
internal static class BlockingChecks
{
    /// <summary>One check for each loop in a part, nested functions included, but not those that are rewritten.</summary>
    public static IEnumerable<CheckPoint> Find(SyntaxNode part, ICollection<SyntaxNode> except)
    {
        foreach (SyntaxNode node in part.DescendantNodesAndSelf(node => !except.Contains(node)))
        {
            StatementSyntax? loopBody = node switch
            {
                ForStatementSyntax loop => loop.Statement,
                WhileStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                _ => null,
            };
            if (loopBody is BlockSyntax block)
                yield return new CheckPoint(block, CheckPlacement.InBlock);
            else if (loopBody is not null)
                yield return new CheckPoint(loopBody, CheckPlacement.BeforeEmbeddedStatement);
            else if (node is GotoStatementSyntax jump)
                yield return new CheckPoint(jump, IsInList(jump) ? CheckPlacement.BeforeStatement : CheckPlacement.BeforeEmbeddedStatement);
        }
    }

    /// <summary>Whether another statement can stand before this one without braces.</summary>
    public static bool IsInList(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax;
}
