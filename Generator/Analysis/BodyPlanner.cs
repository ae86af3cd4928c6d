using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Walks a body and notes where it suspends, where it starts goroutines, and which parts keep their blocking form. The checks
/// are in BodyPlanner.Checks.cs, the calls in BodyPlanner.Calls.cs, the selects in BodyPlanner.Selects.cs.
/// </summary>
internal sealed partial class BodyPlanner(
    CompilationAnalysis analysis, SemanticModel model, CancellationToken cancellation) : CSharpSyntaxWalker
{
    private readonly List<SuspensionPoint> _points = [];
    private readonly List<Spawn> _spawns = [];
    private readonly List<BlockingRegion> _regions = [];
    private readonly List<CheckPoint> _blockingChecks = [];
    private readonly List<CatchClauseSyntax> _exitFilters = [];
    private readonly List<FinallyClauseSyntax> _shields = [];
    private readonly List<Rejection> _rejections = [];

    /// <summary>The expression that is the whole body, where its value is dropped.</summary>
    private ExpressionSyntax? _statementBody;

    public IReadOnlyList<Rejection> Rejections => _rejections;

    public BodyPlan Plan(SyntaxNode body, bool returnsValue)
    {
        _statementBody = returnsValue ? null : body as ExpressionSyntax;
        Visit(body);
        _exitFilters.AddRange(ExitFilters.Find(body, analysis.Runtime, model, cancellation));
        if (_callsOut && body.Parent is ArrowExpressionClauseSyntax)
            _points.Add(new CheckPoint(body, CheckPlacement.BeforeBody));
        return new BodyPlan(
            [.. _points.OrderBy(static point => point.Span.Start)],
            [.. _spawns.OrderBy(static spawn => spawn.Call.SpanStart)],
            [],
            [.. _regions.OrderBy(static region => region.Span.Start)],
            [.. _blockingChecks.OrderBy(static check => check.Span.Start)],
            [.. _exitFilters.OrderBy(static clause => clause.SpanStart)],
            [.. _shields.OrderBy(static clause => clause.SpanStart)]);
    }

    public override void Visit(SyntaxNode? node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is StatementSyntax statement and not (BlockSyntax or LocalFunctionStatementSyntax))
            VisitWithCheck(statement);
        else
            base.Visit(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        PlanForEach(node);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        PlanForEach(node);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLockStatement(LockStatementSyntax node)
    {
        Visit(node.Expression);
        KeepBlocking(BlockingReason.Lock, node.Statement, "A lock belongs to its thread, so nothing suspends inside it.");
    }

    public override void VisitTryStatement(TryStatementSyntax node)
    {
        base.VisitTryStatement(node);
        if (_points.Any(point => node.Block.Span.Contains(point.Span)))
            _rejections.AddRange(new FilterRules(node, model, cancellation).Check());
    }

    public override void VisitCatchFilterClause(CatchFilterClauseSyntax node) => KeepBlocking(
        BlockingReason.ExceptionFilter, node, "An exception filter runs before the stack unwinds, so nothing suspends inside it.");

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => KeepBlocking(
        BlockingReason.LocalFunction, node, "A local function is called as ordinary code, so nothing suspends inside it.");

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => KeepBlocking(node);

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => KeepBlocking(node);

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => KeepBlocking(node);

    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        Visit(node.FromClause.Expression);
        NoteCallOut(node);
        KeepBlocking(BlockingReason.Query, node.Body, "A query clause is a function of its own, so nothing suspends inside it.");
        foreach (InvocationExpressionSyntax call in node.Body
            .DescendantNodes(static inner => inner is not AnonymousFunctionExpressionSyntax).OfType<InvocationExpressionSyntax>())
        {
            if (TargetOf(call) is { } target && Suspends(target))
                _rejections.Add(Analysis.Rejections.Query(call.GetLocation()));
        }
    }

    private void PlanForEach(CommonForEachStatementSyntax loop)
    {
        CheckLoop(loop.Statement);
        if (model.GetForEachStatementInfo(loop).GetEnumeratorMethod is { } enumerator
            && analysis.Twins.Find(enumerator) is { Source: null, TakesEntry: false })
        {
            _points.Add(new ForEachPoint(loop));
        }
    }

    private void KeepBlocking(AnonymousFunctionExpressionSyntax function)
    {
        bool isTree = model.GetTypeInfo(function, cancellation).ConvertedType is { } type && IsExpressionTree(type);
        if (isTree)
            KeepBlocking(BlockingReason.ExpressionTree, function, "An expression tree is data, so nothing suspends inside it.");
        else
            KeepBlocking(BlockingReason.Lambda, function, "A delegate is called as ordinary code, so nothing suspends inside it.");
    }

    private static bool IsExpressionTree(ITypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() == "System.Linq.Expressions";

    private void KeepBlocking(BlockingReason reason, SyntaxNode part, string explanation)
    {
        _regions.Add(new BlockingRegion(reason, part.Span, explanation));
        _blockingChecks.AddRange(BlockingChecks.Find(part));
    }
}
