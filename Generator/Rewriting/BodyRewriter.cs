using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Turns a body into that of its twin by editing the user's text as the plan says.</summary>
internal sealed class BodyRewriter(MethodPlan plan, LineMap lines, string beginning)
{
    private readonly string _prologue = RuntimeNames.SpawnPrologue(RuntimeNames.EntryParameter) + beginning;

    private readonly TextEdits _edits = new();
    private readonly bool _isCancellable = plan.IsCancellable;

    public string Rewrite(MethodDeclarationSyntax declaration)
    {
        if (plan.Slot?.Result is not null)
            CastReturns(declaration);
        Dictionary<SyntaxNode, CallerInfo> callerInfos = plan.Body.CallerInfos.ToDictionary(static info => info.Call);
        int selects = 0;
        foreach (SuspensionPoint point in plan.SuspensionPoints.OrderBy(static point => point.Kind != SuspensionKind.Check))
        {
            switch (point)
            {
                case CheckPoint check:
                    CheckEdits.Add(check, MayCancel(check) ? RuntimeNames.CancellableCheck : RuntimeNames.PreemptionCheck, _edits, lines);
                    break;
                case CallPoint call:
                    CallEdits.Add(call, callerInfos.ContainsKey(call.Call), _edits);
                    break;
                case ForEachPoint loop:
                    ForEachEdits.Add(loop, _edits);
                    break;
                case SelectPoint select:
                    SelectEdits.Add(select, selects++, _edits);
                    break;
            }
        }
        foreach (CheckPoint check in plan.Body.BlockingChecks)
            CheckEdits.Add(check, MayCancel(check) ? RuntimeNames.CancellableBlockingCheck : RuntimeNames.BlockingCheck, _edits, lines);
        foreach (KeptPart run in plan.Body.UnsafeRuns)
            UnsafeEdits.Add(run, _edits, lines);
        for (int i = 0; i < plan.Body.Spawns.Length; i++)
            SpawnEdits.Add(plan.Body.Spawns[i], i, _edits, lines);
        for (int i = 0; i < plan.Body.ExitFilters.Length; i++)
            ExitFilterEdits.Add(plan.Body.ExitFilters[i], i, _edits, lines);
        for (int i = 0; i < plan.Body.Shields.Length; i++)
            AddShield(plan.Body.Shields[i].Block, i);
        foreach (CallerInfo info in plan.Body.CallerInfos)
            CallerInfoEdits.Add(info, _edits);

        return declaration.Body is { } block ? RewriteBlock(block) : RewriteExpression(declaration.ExpressionBody!.Expression);
    }

    /// <summary>Not in a finally block, nor in a function of its own, which somebody else may call.</summary>
    private bool MayCancel(CheckPoint check) => _isCancellable && !check.Anchor.Ancestors().TakeWhile(node => node != plan.Declaration).Any(static node =>
        node is FinallyClauseSyntax or CatchFilterClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax);

    /// <summary>What is returned has the original's type, though the twin returns that of what it overrides.</summary>
    private void CastReturns(MethodDeclarationSyntax declaration)
    {
        string type = declaration.ReturnType.Flat();
        if (declaration.ExpressionBody is { Expression: not ThrowExpressionSyntax and var whole })
            CastTo(type, whole, whole);
        IEnumerable<ReturnStatementSyntax> returns = declaration.Body?.OwnNodes().OfType<ReturnStatementSyntax>() ?? [];
        foreach (ReturnStatementSyntax statement in returns)
            CastTo(type, statement.Expression!, statement);
    }

    private void CastTo(string type, ExpressionSyntax value, SyntaxNode owner)
    {
        _edits.Open(value.SpanStart, owner, $"({type})(");
        _edits.Close(value.Span.End, owner, ")");
    }

    private void AddShield(BlockSyntax block, int ordinal)
    {
        int start = block.OpenBraceToken.Span.End;
        _edits.Open(start, block, lines.Hidden(RuntimeNames.FinallyShield(ordinal), start));
    }

    private string RewriteBlock(BlockSyntax block)
    {
        int start = block.OpenBraceToken.Span.End;
        _edits.Open(start, block, lines.Hidden(_prologue, start));
        return lines.Continue(block.SpanStart) + Apply(block);
    }

    private string RewriteExpression(ExpressionSyntax expression)
    {
        bool hasCheck = plan.SuspensionPoints.Any(static point => point is CheckPoint { Placement: CheckPlacement.BeforeBody });
        string check = _isCancellable ? RuntimeNames.CancellableCheck : RuntimeNames.PreemptionCheck;
        string statements = hasCheck ? $"{_prologue} {check}" : _prologue;
        ExpressionBodyEdits.Add(expression, statements, isValue: !plan.Method.ReturnsVoid, _edits, lines);
        return Apply(expression).TrimStart('\n');
    }

    private string Apply(SyntaxNode body)
    {
        Directives.AddLines(body, _edits, lines);
        StopEdits.Add(body, _edits, lines);
        return _edits.Apply(Directives.Blank(body), body.SpanStart, LineMap.End);
    }
}
