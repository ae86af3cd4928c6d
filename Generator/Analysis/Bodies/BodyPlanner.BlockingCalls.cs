using GoroutineGen.Generator.Blocking;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>
/// Calls of the library that block. A call that has a counterpart suspends; any other call stands in a blocking region. Where nothing can
/// suspend, all such calls stand in regions.
/// </content>
internal sealed partial class BodyPlanner
{
    private readonly ReplacedCalls _replaced = new(analysis, model, cancellation);

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (analysis.BlockingCalls.FindRead(node, model, cancellation) is { } member)
            PlanBlockingCall(node, member);
        base.VisitMemberAccessExpression(node);
    }

    /// <summary>Plans a call that blocks. Gives false for a call that does not block.</summary>
    private bool PlanBlockingCall(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        if (analysis.BlockingCalls.Find(target) is not { } member)
            return false;
        PlanBlockingCall(call, member);
        return true;
    }

    private void PlanBlockingCall(ExpressionSyntax call, BlockingMember member)
    {
        if (member is { Kind: BlockingKind.Suspend, Counterpart: null } && AwaitedOf(call) is { } awaitable && Spilled(call) is null)
        {
            _parts.Add(new AwaiterEnd((InvocationExpressionSyntax)call, awaitable, IsStatement(call)));
            return;
        }
        var isTested = _conditionalAccess.Check(call, statementBody: _statementBody) is null;
        if (isTested && member.Counterpart is { } counterpart && Spilled(call) is null
            && _replaced.Awaited(call, counterpart) is { } awaited)
        {
            AddTested(new AwaitedCall(awaited, !counterpart.IsAwaited, IsStatement(call)), call);
            return;
        }
        NoteCallOut(call);
        if (isTested && _replaced.InRegion(call, member) is { } replaced)
            AddTested(new RegionCall(replaced), call);
    }

    /// <summary>What <c>x.GetAwaiter().GetResult()</c> waits for; null for a call of another shape.</summary>
    private ExpressionSyntax? AwaitedOf(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax made } }
        && made.Expression is MemberAccessExpressionSyntax access
        && TargetOf(made) is { Name: "GetAwaiter", IsStatic: false, ReducedFrom: null } given
        && TaskTypes.IsAwaitedByGo(given.ContainingType)
        && !ConditionalAccessRules.Around(call).Any()
            ? access.Expression
            : null;

    private void PlanCreation(BaseObjectCreationExpressionSyntax creation)
    {
        NoteCallOut(creation);
        PlanRegion(creation);
    }

    /// <summary>Plans a call, a creation or a read in a place that cannot suspend.</summary>
    private void PlanRegion(ExpressionSyntax call)
    {
        if (analysis.BlockingCalls.In(call, model, cancellation) is { } member
            && !ConditionalAccessRules.Around(call).Any()
            && _replaced.InRegion(call, member) is { } replaced)
        {
            _parts.Add(new RegionCall(replaced));
        }
    }

    private void PlanLock(LockStatementSyntax statement)
    {
        if (model.GetTypeInfo(statement.Expression, cancellation).Type is { TypeKind: not TypeKind.Dynamic })
            _parts.Add(new LockRegion(statement));
    }
}
