using System.Collections.Immutable;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Walks a body and notes where it suspends, what it starts, and which parts keep their blocking form. The other files of the class: Checks
/// has the checks, Calls the calls, ConditionalAccess the calls behind <c>?.</c>, Selects the selects, Starts the starts, Blocking the
/// parts that keep their blocking form, Nested what is rewritten inside such parts all the same.
/// </summary>
internal sealed partial class BodyPlanner(
    CompilationAnalysis analysis, SemanticModel model, LocalFunctions locals, ImmutableArray<KeptPart> kept,
    CancellationToken cancellation)
    : CSharpSyntaxWalker
{
    private readonly BodyPlanBuilder _parts = new();

    /// <summary>The expression that is the whole body, if its value is dropped; otherwise null.</summary>
    private ExpressionSyntax? _statementBody;

    private PrivateVariables? _variables;
    private SyntaxNode? _body;

    private PrivateVariables Variables => _variables ??= new PrivateVariables(_body!, model, cancellation);

    public BodyPlan Plan(SyntaxNode body, bool returnsValue)
    {
        _body = body;
        _statementBody = returnsValue ? null : body as ExpressionSyntax;
        Visit(body);
        _parts.AddRange(ExitFilters.Find(body, analysis.Runtime, model, cancellation));
        if (_callsOut && body.Parent is ArrowExpressionClauseSyntax)
            _parts.Add(new CheckPoint(new CheckPlace(body, CheckPlacement.BeforeBody)));
        _parts.AddRange(kept.Where(static part => part.NeedsUnsafe).Select(static part => new UnsafeRun(part.Nodes)));
        _parts.AddRange(new ConditionalValues(model, cancellation).Find(body));
        return _parts.ToPlan();
    }

    public override void Visit(SyntaxNode? node)
    {
        cancellation.ThrowIfCancellationRequested();
        if (node is not null && _keptNodes.TryGetValue(node, out var part))
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
        NoteWait(node);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        NoteWait(node);
        base.VisitForEachVariableStatement(node);
    }

    private void NoteWait(CommonForEachStatementSyntax loop)
    {
        if (Waits(loop))
            _parts.Add(new ForEachPoint(loop));
    }
}
