using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Turns the body of a method, or of a function in one, into the body of its twin, by editing the user's text as the plan says.
/// </summary>
/// <param name="plan">What happens inside the body.</param>
/// <param name="function">The function that the body belongs to.</param>
/// <param name="context">What holds for the method and all functions in it.</param>
internal sealed class BodyRewriter(BodyPlan plan, RewrittenFunction function, RewriteContext context)
{
    private readonly string _beginning = function.Beginning + MadeFunctionText.Of(plan);

    private readonly TextEdits _edits = new();
    private readonly LineMap _lines = context.Lines;

    private string Prologue => RuntimeNames.SpawnPrologue(RuntimeNames.EntryParameter) + _beginning;

    /// <param name="end">The text that stands after the body.</param>
    public string Rewrite(string end)
    {
        if (function.ReturnCast is { } type)
            CastReturns(type);
        CallerInfo[] callerInfos = [.. context.CallerInfos.Where(info => function.Declaration.Span.Contains(info.Call.Span))];
        HashSet<SyntaxNode> getCallerInfo = [.. callerInfos.Select(static info => info.Call)];
        var selects = 0;
        foreach (var point in plan.SuspensionPoints.OrderBy(static point => point is not CheckPoint))
        {
            switch (point)
            {
                case CheckPoint check:
                    AddCheck(check.Place, RuntimeNames.PreemptionCheck, RuntimeNames.CancellableCheck);
                    break;
                case CallPoint call:
                    CallEdits.Add(call, getCallerInfo.Contains(call.Call), MayCancel(call.Call), _edits);
                    break;
                case ForEachPoint loop:
                    ForEachEdits.Add(loop, MayCancel(loop.Loop), _edits);
                    break;
                case AwaitedCall call:
                    ReplacedCallEdits.Add(call, MayCancel(call.Call.Expression), _edits);
                    break;
                case AwaiterEnd call:
                    ReplacedCallEdits.Add(call, MayCancel(call.Call), _edits);
                    break;
                case SelectPoint select:
                    SelectEdits.Add(select, selects++, MayCancel(select.Call), _edits);
                    break;
            }
        }
        foreach (var check in plan.Of<BlockingCheck>())
            AddCheck(check.Place, RuntimeNames.BlockingCheck, RuntimeNames.CancellableBlockingCheck);
        foreach (var call in plan.Of<RegionCall>())
            ReplacedCallEdits.Add(call, _edits);
        foreach (var region in plan.Of<LockRegion>())
            LockEdits.Add(region, _edits);
        foreach (var run in plan.Of<UnsafeRun>())
            UnsafeEdits.Add(run, _edits, _lines);
        ForEach<Start>((start, ordinal) => StartEdits.Add(start, ordinal, _edits, _lines));
        ForEach<ExitFilter>((filter, ordinal) => ExitFilterEdits.Add(filter.Clause, ordinal, _edits, _lines));
        ForEach<Shield>((shield, ordinal) => AddShield(shield.Clause.Block, ordinal));
        foreach (var info in callerInfos)
            CallerInfoEdits.Add(info, _edits);
        ForEach<NullTest>((test, ordinal) => ConditionalAccessEdits.Add(test, ordinal, _edits, _lines));
        foreach (var values in plan.Of<ConditionalValue>().GroupBy(static value => value.If))
            ConditionalValueEdits.Add(values, _edits);
        foreach (var twin in plan.NestedTwins)
            AddTwin(twin);

        if (function.ByRef is { } byRef)
            return Apply(new ByRefBody(byRef, _beginning, _edits, _lines).Add(BodyCheck), end).TrimStart('\n');
        return function.Block is { } block ? RewriteBlock(block, end) : RewriteExpression(function.Expression!, end);
    }

    /// <summary>Edits the parts of a kind. Each part has a number among the parts of its kind.</summary>
    private void ForEach<TPart>(Action<TPart, int> edit)
        where TPart : BodyPart
    {
        var ordinal = 0;
        foreach (var part in plan.Of<TPart>())
            edit(part, ordinal++);
    }

    private void AddCheck(CheckPlace place, string check, string cancellable) =>
        CheckEdits.Add(place, MayCancel(place.Anchor) ? cancellable : check, _edits, _lines);

    /// <summary>
    /// Whether a check or a wait may throw when the goroutine's context is done. It may not in a finally block, nor in a function inside
    /// the body, which somebody else may call.
    /// </summary>
    private bool MayCancel(SyntaxNode point) =>
        context.IsCancellable
        && !point.Ancestors().TakeWhile(node => node != function.Declaration).Any(static node =>
            node is FinallyClauseSyntax or CatchFilterClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                or QueryExpressionSyntax);

    /// <summary>
    /// Casts what is returned to the type of the original's result. The twin itself may return the type of the twin that it overrides.
    /// </summary>
    private void CastReturns(string type)
    {
        if (function.Expression is not (null or ThrowExpressionSyntax))
            CastTo(type, function.Expression, function.Expression);
        var returns = function.Block?.OwnNodes().OfType<ReturnStatementSyntax>() ?? [];
        foreach (var statement in returns)
            CastTo(type, statement.Expression!, statement);
    }

    private void CastTo(string type, ExpressionSyntax value, SyntaxNode owner)
    {
        _edits.Open(value.SpanStart, owner, $"({type})(");
        _edits.Close(value.Span.End, owner, ")");
    }

    private void AddTwin(FunctionTwin twin)
    {
        if (twin is LocalFunctionTwin local)
            LocalFunctionEdits.Add(local, context, _edits);
        else if (twin is LambdaTwin lambda)
            LambdaTwinEdits.Add(lambda, context, _edits);
    }

    private void AddShield(BlockSyntax block, int ordinal)
    {
        var start = block.OpenBraceToken.Span.End;
        _edits.Open(start, block, _lines.Hidden(RuntimeNames.FinallyShield(ordinal), start));
    }

    private string RewriteBlock(BlockSyntax block, string end)
    {
        var start = block.OpenBraceToken.Span.End;
        _edits.Open(start, block, _lines.Hidden(Prologue, start));
        return _lines.Continue(block.SpanStart) + Apply(block, end);
    }

    private string RewriteExpression(ExpressionSyntax expression, string end)
    {
        var statements = BodyCheck is { Length: > 0 } check ? $"{Prologue} {check}" : Prologue;
        ExpressionBodyEdits.Add(expression, statements, function.ReturnsVoid ? "" : "return ", "}", _edits, _lines);
        return Apply(expression, end).TrimStart('\n');
    }

    /// <summary>The check before an expression that is the whole body; empty when there is none.</summary>
    private string BodyCheck =>
        !plan.SuspensionPoints.Any(static point => point is CheckPoint { Place.Placement: CheckPlacement.BeforeBody }) ? ""
        : context.IsCancellable ? RuntimeNames.CancellableCheck
        : RuntimeNames.PreemptionCheck;

    private string Apply(SyntaxNode body, string end)
    {
        ComparisonEdits.Add(body, _edits);
        Directives.AddLines(body, _edits, _lines);
        StopEdits.Add(body, _edits, _lines);
        return _edits.Apply(Directives.Blank(body), body.SpanStart, end);
    }
}
