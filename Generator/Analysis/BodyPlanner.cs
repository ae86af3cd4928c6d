using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Walks a body and notes where it suspends, where it starts goroutines, and which parts keep their blocking form. The checks
/// are in BodyPlanner.Checks.cs, the calls in BodyPlanner.Calls.cs, the selects in BodyPlanner.Selects.cs, the parts that block in
/// BodyPlanner.Blocking.cs.
/// </summary>
internal sealed partial class BodyPlanner(
    CompilationAnalysis analysis, SemanticModel model, LocalFunctions locals, ImmutableArray<KeptPart> kept,
    CancellationToken cancellation)
    : CSharpSyntaxWalker
{
    private readonly List<SuspensionPoint> _points = [];
    private readonly List<Spawn> _spawns = [];
    private readonly List<CatchClauseSyntax> _exitFilters = [];
    private readonly List<FinallyClauseSyntax> _shields = [];
    private readonly List<FunctionTwin> _nestedTwins = [];
    private readonly List<ConditionalValue> _conditionalValues = [];

    /// <summary>The expression that is the whole body, where its value is dropped.</summary>
    private ExpressionSyntax? _statementBody;

    private PrivateVariables? _variables;
    private SyntaxNode? _body;

    private PrivateVariables Variables => _variables ??= new PrivateVariables(_body!, model, cancellation);

    public BodyPlan Plan(SyntaxNode body, bool returnsValue)
    {
        _body = body;
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
            [.. _unsafeRuns, .. kept.Where(static part => part.NeedsUnsafe)],
            [.. _blockingChecks.OrderBy(static check => check.Span.Start)],
            [.. _exitFilters.OrderBy(static clause => clause.SpanStart)],
            [.. _shields.OrderBy(static clause => clause.SpanStart)],
            [.. _nestedTwins.OrderBy(static function => function.Syntax.SpanStart)],
            [.. _nullTests.OrderBy(static test => test.Access.SpanStart)],
            [.. _conditionalValues, .. new ConditionalValues(model, cancellation).Find(body)]);
    }

    public override void Visit(SyntaxNode? node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is not null && _keptNodes.TryGetValue(node, out KeptPart part))
        {
            KeepBlocking(part, node);
            return;
        }
        if (node is not null)
            NoteHiddenCalls(node);
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

    private void PlanForEach(CommonForEachStatementSyntax loop)
    {
        CheckLoop(loop.Statement);
        if (Waits(loop))
            _points.Add(new ForEachPoint(loop));
    }
}
