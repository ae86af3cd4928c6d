using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>Calls that wait behind <c>?.</c>.</content>
internal sealed partial class BodyPlanner
{
    private readonly HashSet<ConditionalAccessExpressionSyntax> _tested = [];
    private readonly ConditionalAccessRules _conditionalAccess = new(model, cancellation);

    private void AddCall(CallPoint point) => AddTested(point, point.Call);

    /// <summary>Adds a call that is edited, and what makes tests for null of the accesses by <c>?.</c> around the call.</summary>
    private void AddTested(BodyPart point, ExpressionSyntax call)
    {
        _parts.Add(point);
        foreach (var access in ConditionalAccessRules.Around(call))
        {
            if (_tested.Add(access))
                _parts.Add(PlanNullTest(access));
        }
    }

    private NullTest PlanNullTest(ConditionalAccessExpressionSyntax access)
    {
        var binding = ConditionalAccessRules.BindingOf(access.WhenNotNull)!;
        if (!ConditionalAccessRules.IsStatement(access, _statementBody))
            return new NullTest(access, binding, NullTestForm.Value, _conditionalAccess.Conversion(access));
        var isEmbedded = access.Parent is ExpressionStatementSyntax statement && !BlockingChecks.IsInList(statement);
        return new NullTest(access, binding, isEmbedded ? NullTestForm.EmbeddedStatement : NullTestForm.Statement, "");
    }
}
