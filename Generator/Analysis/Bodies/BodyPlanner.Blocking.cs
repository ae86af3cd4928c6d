using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>
/// The parts that keep their blocking form. Loops in such a part give the P up and keep the thread; waits hold the thread.
/// </content>
internal sealed partial class BodyPlanner
{
    private readonly HiddenCalls _hiddenCalls = new(analysis, model, cancellation);
    private readonly MethodDelegates _methodDelegates = new(analysis, model, cancellation);
    private readonly Dictionary<SyntaxNode, KeptPart> _keptNodes =
        kept.SelectMany(static part => part.Nodes.Select(node => (node, part)))
            .ToDictionary(static pair => pair.node, static pair => pair.part);

    public override void VisitLockStatement(LockStatementSyntax node)
    {
        Visit(node.Expression);
        PlanLock(node);
        KeepBlocking(node.Statement, BlockingCauses.Lock(node.LockKeyword.GetLocation()));
    }

    public override void VisitCatchFilterClause(CatchFilterClauseSyntax node) =>
        KeepBlocking(node, BlockingCauses.ExceptionFilter(node.WhenKeyword.GetLocation()));

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => PlanLambda(node);

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => PlanLambda(node);

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => PlanLambda(node);

    private void PlanLambda(AnonymousFunctionExpressionSyntax lambda)
    {
        if (HasTwin(lambda))
            PlanBlockingForm(lambda, isUnsafe: false);
        else
            KeepBlocking(lambda, CauseOf(lambda));
    }

    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        Visit(node.FromClause.Expression);
        NoteCallOut(node);
        KeepBlocking(node.Body, BlockingCauses.Query(node.GetLocation()));
    }

    private Rejection CauseOf(SyntaxNode function)
    {
        if (function is LocalFunctionStatementSyntax local)
            return locals.Obstacle(local) ?? BlockingCauses.Lambda(local.Identifier.GetLocation());
        return function is AnonymousFunctionExpressionSyntax lambda && IsExpressionTree(lambda)
            ? BlockingCauses.ExpressionTree(function.GetLocation())
            : BlockingCauses.Lambda(function.GetLocation());
    }

    /// <summary>Keeps the blocking form of a node that the rules about the body found.</summary>
    private void KeepBlocking(KeptPart part, SyntaxNode node)
    {
        KeepBlocking(node, part.Cause, part.NeedsUnsafe);
        var isFirst = node == part.Nodes[0];
        if (isFirst && !_isInFinally && node is StatementSyntax statement and not BlockSyntax && part.Nodes.Any(CallsOut))
            CheckBefore(statement);
    }

    private bool CallsOut(SyntaxNode part) => Own(part).Any(node => analysis.CheapCalls.CallsOut(node, model, cancellation));

    private void KeepBlocking(SyntaxNode part, Rejection cause, bool isUnsafe = false)
    {
        PlanBlockingForm(part, isUnsafe);
        AddRegion(part, cause);
    }

    /// <summary>
    /// Adds a part as a region. A function in the part would block in any other place too, so the function is a region of its own.
    /// </summary>
    private void AddRegion(SyntaxNode part, Rejection cause)
    {
        _parts.Add(new BlockingRegion(part.Span, cause, [.. WaitsIn(part)]));
        foreach (var name in Own(part).OfType<SimpleNameSyntax>())
            NoteDelegate(name);
        foreach (var function in Own(part).Where(inner => inner != part && inner.IsNestedFunction() && !IsRewritten(inner)))
            AddRegion(function, CauseOf(function));
    }

    /// <summary>
    /// Keeps the blocking form of a call that would wait, for a reason of the call's own. Parts of the call may wait all the same.
    /// </summary>
    private void KeepBlocking(InvocationExpressionSyntax call, Rejection cause, Twin? twin)
    {
        _callsOut = true;
        if (TargetOf(call) is not { } target || !locals.NeverWaits(target))
            _parts.Add(new BlockingRegion(call.Span, cause, [new BlockedWait(call.GetLocation(), twin)]));
    }

    private IEnumerable<BlockedWait> WaitsIn(SyntaxNode part)
    {
        foreach (var node in Own(part))
        {
            if (node is CommonForEachStatementSyntax loop)
            {
                if (Waits(loop))
                    yield return new BlockedWait(loop.Expression.GetLocation(), Twin: null);
            }
            else if (CalledMethods.In(node, model, cancellation) is { } target)
            {
                if (IsSelectOfCases(target))
                    yield return new BlockedWait(node.GetLocation(), Twin: null);
                else if (CalledTwin(target) is { } twin && !locals.NeverWaits(target))
                    yield return new BlockedWait(node.GetLocation(), twin);
            }
            if (analysis.BlockingCalls.Suspends(node, model, cancellation))
                yield return new BlockedWait(node.GetLocation(), Twin: null);
            foreach ((var hidden, _, var at) in _hiddenCalls.In(node))
                yield return new BlockedWait(at, hidden);
        }
    }

    private void NoteHiddenCalls(SyntaxNode node)
    {
        foreach ((var twin, var method, var at) in _hiddenCalls.In(node))
            _parts.Add(new BlockingRegion(at.SourceSpan, BlockingCauses.HiddenCall(method.Name, at), [new BlockedWait(at, twin)]));
    }

    private bool Waits(CommonForEachStatementSyntax loop) =>
        model.GetForEachStatementInfo(loop).GetEnumeratorMethod is { } enumerator
        && analysis.Twins.Find(enumerator) is { Original: null, TakesEntry: false };

    /// <summary>
    /// The nodes of a part, which may be a function itself. The nodes of functions inside the part do not count, nor do calls that the
    /// compiler drops.
    /// </summary>
    private IEnumerable<SyntaxNode> Own(SyntaxNode part) =>
        part.DescendantNodesAndSelf(inner => inner == part || !(inner.IsNestedFunction() || IsDropped(inner)))
            .Where(node => !IsDropped(node));

    private bool IsDropped(SyntaxNode node) =>
        node is InvocationExpressionSyntax call
            && TargetOf(call) is { } target
            && ConditionalCalls.AreDropped(target, node.SyntaxTree, cancellation);
}
