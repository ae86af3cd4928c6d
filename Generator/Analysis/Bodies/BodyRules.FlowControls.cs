using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Generator.Analysis;

/// <content>A suppressed flow has to be restored on its thread. So what stands between keeps its blocking form.</content>
internal sealed partial class BodyRules
{
    /// <summary>Checks a call that returns a flow control, or is made on one.</summary>
    private void CheckFlowControl(IInvocationOperation call)
    {
        var at = call.Syntax.GetLocation();
        if (FlowControls.Is(call.Instance?.Type) && FlowControls.Source(call.Instance) is null)
            Reject(Rejections.FlowControl(at));
        if (!FlowControls.Is(call.Type))
            return;
        (var use, var local) = FlowControls.UseOf(call);
        if (use == FlowControlUse.Elsewhere)
            Reject(Rejections.FlowControl(at));
        else if (use == FlowControlUse.Resource)
            _kept.Keep(call.Syntax, BlockingCauses.FlowControl(at));
        // The local holds the flow control as an IDisposable. A local of the type itself is kept where it is declared.
        else if (local is not null && !FlowControls.Is(local.Type))
            KeepFlowControl(local, local.DeclaringSyntaxReferences[0].GetSyntax(_cancellation));
    }

    /// <summary>
    /// Checks a using statement. Where the resource comes from neither a call nor a local, the flow was suppressed somewhere before.
    /// </summary>
    private void CheckFlowControl(UsingStatementSyntax node)
    {
        if (!IsNested && node.Expression is { } resource and not InvocationExpressionSyntax && FlowControls.Is(TypeOf(resource))
            && FlowControls.Source(_model.GetOperation(resource, _cancellation)) is null)
        {
            Reject(Rejections.FlowControl(resource.GetLocation()));
        }
    }

    /// <summary>
    /// Keeps everything from a local's declaration to its last use. The body is refused where the flow could be restored after that.
    /// </summary>
    private void KeepFlowControl(ILocalSymbol local, SyntaxNode declaration)
    {
        foreach (var name in _body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == local.Name
                && _model.GetSymbolInfo(name, _cancellation).Symbol.IsSame(local)
                && MayOutlive(name))
                Reject(Rejections.FlowControl(name.GetLocation()));
        }
        _kept.KeepLocal(local, declaration, BlockingCauses.FlowControl(declaration.GetLocation()), needsUnsafe: false);
    }

    private bool MayOutlive(IdentifierNameSyntax name)
    {
        if (name.Ancestors().TakeWhile(ancestor => ancestor != _body).Any(SyntaxQueries.IsNestedFunction))
            return true;
        var isAssigned = name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name;
        return !isAssigned
            && _model.GetOperation(name, _cancellation) is { } read
            && FlowControls.UseOf(read).Use == FlowControlUse.Elsewhere;
    }
}
