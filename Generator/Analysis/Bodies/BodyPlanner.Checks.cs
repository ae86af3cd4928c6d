using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>Where the checks go: at every back-edge, and before each statement that calls something which may run long.</content>
internal sealed partial class BodyPlanner
{
    private readonly HashSet<StatementSyntax> _checked = [];
    private bool _callsOut;
    private bool _isInFinally;

    public override void VisitGotoStatement(GotoStatementSyntax node)
    {
        if (GoesBack(node))
            CheckBefore(node, isBackEdge: true);
        base.VisitGotoStatement(node);
    }

    public override void VisitFinallyClause(FinallyClauseSyntax node)
    {
        var outer = _isInFinally;
        _isInFinally = true;
        var before = _parts.Count;
        base.VisitFinallyClause(node);
        _isInFinally = outer;
        if (_parts.AddedSince(before).Any(part => part is CallPoint { Twin.TakesEntry: true } call && node.Span.Contains(call.Span)))
            _parts.Add(new Shield(node));
    }

    /// <summary>
    /// Puts a check before a statement when one of the statement's own expressions calls out. Nested statements have checks of their own.
    /// </summary>
    private void VisitWithCheck(StatementSyntax statement)
    {
        var outer = _callsOut;
        _callsOut = false;
        if (Loops.BodyOf(statement) is { } repeated)
            CheckLoop(repeated);
        base.Visit(statement);
        // No check in a finally block: if it waits, it is no finally block to .NET, and runs later than an exception's first pass expects.
        if (_callsOut && !_isInFinally)
            CheckBefore(statement);
        _callsOut = outer;
    }

    private void NoteCallOut(SyntaxNode node) =>
        _callsOut = _callsOut || analysis.CheapCalls.CallsOut(node, model, cancellation);

    private void CheckLoop(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            _parts.Add(new CheckPoint(new CheckPlace(block, CheckPlacement.InBlock)) { IsBackEdge = true });
            if (block.Statements.FirstOrDefault() is { } first)
                _checked.Add(first);
        }
        else
        {
            CheckBefore(body, isBackEdge: true);
        }
    }

    private void CheckBefore(StatementSyntax statement, bool isBackEdge = false)
    {
        if (!_checked.Add(statement))
            return;
        var isInList = BlockingChecks.IsInList(statement);
        var placement = isInList ? CheckPlacement.BeforeStatement : CheckPlacement.BeforeEmbeddedStatement;
        _parts.Add(new CheckPoint(new CheckPlace(statement, placement)) { IsBackEdge = isBackEdge });
    }

    /// <summary>Whether a goto jumps back. A jump to a switch section counts as one: sections may form a loop in any order.</summary>
    private bool GoesBack(GotoStatementSyntax node) =>
        !node.IsKind(SyntaxKind.GotoStatement)
        || model.GetSymbolInfo(node.Expression!, cancellation).Symbol is not ILabelSymbol label
        || label.DeclaringSyntaxReferences[0].Span.Start <= node.SpanStart;
}
