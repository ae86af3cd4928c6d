using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <content>What becomes of a call: it goes to a twin, selects, starts something, or stays.</content>
internal sealed partial class BodyPlanner
{
    private SpillRules? _spillRules;

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (TargetOf(node) is { } target)
        {
            if (PlanStart(node, target, mayWait: true, mayRewrite: true) is { } lambda)
            {
                VisitAllBut(lambda, node, this);
                return;
            }
            if (IsSelectOfCases(target))
                PlanSelect(node);
            else if (ConditionalCalls.AreDropped(target, node.SyntaxTree, cancellation))
                return;
            else if (TwinFor(node, target) is { } twin)
                PlanCall(node, target, twin);
            else if (!PlanBlockingCall(node, target))
                NoteCallOut(node);
        }
        else
        {
            NoteCallOut(node);
        }
        base.VisitInvocationExpression(node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        PlanCreation(node);
        PlanKeptLambda(node);
        base.VisitObjectCreationExpression(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        PlanCreation(node);
        PlanKeptLambda(node);
        base.VisitImplicitObjectCreationExpression(node);
    }

    private IMethodSymbol? TargetOf(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;

    private Twin? FindTwin(IMethodSymbol target) => locals.Find(target) ?? analysis.Twins.Find(target);

    /// <summary>The twin of a called method. The call of an extension block's method may be in the static form.</summary>
    private Twin? CalledTwin(IMethodSymbol target) =>
        FindTwin(target) ?? (ExtensionForms.BlockMethodOf(target) is { } method ? FindTwin(method) : null);

    /// <summary>The twin that the call can go to; null when it has to stay a call of the original.</summary>
    private Twin? TwinFor(InvocationExpressionSyntax call, IMethodSymbol target)
    {
        if (Receiver.IsBase(call.Expression))
            return analysis.Twins.FindExact(target);
        return CalledTwin(target) is { } twin
            && (!Receiver.IsCovariant(target) || target.ReturnType.CanBeNamed(analysis.Compilation))
                ? twin
                : null;
    }

    /// <summary>Whether the expression stands where a statement may, so that the expression's value is dropped.</summary>
    private bool IsStatement(ExpressionSyntax expression) =>
        expression == _statementBody || expression.Parent is ExpressionStatementSyntax
        || (expression.Parent is ForStatementSyntax loop && expression != loop.Condition)
        || (expression.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == expression
            && ConditionalAccessRules.IsStatement(access, _statementBody));

    private void PlanCall(InvocationExpressionSyntax call, IMethodSymbol target, Twin twin)
    {
        // A goroutine that calls methods with twins without end must be preemptible, so a check goes before the call. The runtime's own
        // operations are suspension points already.
        if (twin.TakesEntry)
            _callsOut = true;

        if (SyntaxQueries.CalledName(call.Expression) is not { } name)
            KeepBlocking(call, BlockingCauses.CallForm(call.GetLocation()), twin);
        else if (ObstacleTo(call, target, twin, out var byRef) is { } obstacle)
            KeepBlocking(call, obstacle, twin);
        else
            AddCall(CallOf(call, name, target, twin) with { ByRef = byRef });
    }

    /// <summary>Whether a call hands the receiver of an extension block's method over as the call's first argument.</summary>
    private bool IsReceiverArgument(IMethodSymbol target) =>
        FindTwin(target) is null && ExtensionForms.BlockMethodOf(target) is { IsStatic: false };

    private CallPoint CallOf(InvocationExpressionSyntax call, SimpleNameSyntax name, IMethodSymbol target, Twin twin) =>
        new(call, name, twin, IsStatement(call), ExtensionType(target))
        {
            ReceiverIsArgument = IsReceiverArgument(target),
            IsBase = Receiver.IsBase(call.Expression) && (target.IsVirtual || target.IsOverride),
            Result = Receiver.IsCovariant(target) ? target.ReturnType.FullName() : null,
        };

    /// <summary>What keeps a call from waiting where it stands; null when nothing does.</summary>
    private Rejection? ObstacleTo(InvocationExpressionSyntax call, IMethodSymbol target, Twin twin, out ByRefCall? byRef)
    {
        byRef = null;
        if (ExtensionType(target) is not null && !target.ContainingType.CanBeNamed(analysis.Compilation))
            return BlockingCauses.UnnamedExtension(call.GetLocation());
        if (FindTwin(target) is null && (twin.TakesCopies || call.ArgumentList.Arguments.FirstOrDefault()?.NameColon is not null))
            return BlockingCauses.ExtensionByClass(call.GetLocation());
        if (twin.TakesEntry && Receiver.MayBeBoxed(call.Expression, target, model, cancellation))
            return BlockingCauses.BoxedReceiver(call.GetLocation());
        if (_conditionalAccess.Check(call, target, _statementBody) is { } nullTest)
            return nullTest;
        if (twin.TakesCopies || target is { IsStatic: false, MethodKind: not MethodKind.LocalFunction, ContainingType.IsValueType: true })
        {
            (byRef, var obstacle) = new ByRefArguments(Variables, model, cancellation).Plan(call, twin.ByRef);
            return obstacle ?? Spilled(call);
        }
        if (call.ArgumentList.Arguments.FirstOrDefault(argument => !CanDeliver(argument)) is { } argument)
            return BlockingCauses.OutArgument(argument.GetLocation());
        return locals.ObstacleTo(call, target) ?? Spilled(call);
    }

    private Rejection? Spilled(ExpressionSyntax call) =>
        (_spillRules ??= new SpillRules(_rewrittenSelects, model, cancellation)).Check(call);

    private static string? ExtensionType(IMethodSymbol target) =>
        target.ReducedFrom is null ? null : target.ContainingType.FullName();

    /// <summary>
    /// Whether an argument, if it is an out argument, can be assigned after the wait: nothing in it must have to be evaluated before.
    /// </summary>
    private bool CanDeliver(ArgumentSyntax argument) =>
        !argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword)
        || argument.Expression is DeclarationExpressionSyntax
        || model.GetSymbolInfo(argument.Expression, cancellation).Symbol
            is IDiscardSymbol or ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol;
}
