using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The checks of loops in a part of a body that cannot suspend. Such a loop may run as long as any other, so its back-edge gets a check
/// that gives the P up and keeps the thread.
/// </summary>
internal static class BlockingChecks
{
    /// <summary>
    /// One check for each loop and each goto in a part, those in nested functions included. Nothing is looked for inside the excepted
    /// nodes, which are rewritten.
    /// </summary>
    public static IEnumerable<BlockingCheck> Find(SyntaxNode part, ICollection<SyntaxNode> except)
    {
        foreach (var node in part.DescendantNodesAndSelf(node => !except.Contains(node)))
        {
            var loopBody = Loops.BodyOf(node);
            if (loopBody is BlockSyntax block)
                yield return At(block, CheckPlacement.InBlock);
            else if (loopBody is not null)
                yield return At(loopBody, CheckPlacement.BeforeEmbeddedStatement);
            else if (node is GotoStatementSyntax jump)
                yield return At(jump, IsInList(jump) ? CheckPlacement.BeforeStatement : CheckPlacement.BeforeEmbeddedStatement);
        }
    }

    private static BlockingCheck At(SyntaxNode anchor, CheckPlacement placement) => new(new CheckPlace(anchor, placement));

    /// <summary>Whether another statement can stand before a statement without braces.</summary>
    public static bool IsInList(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax;
}
