using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Tells what is done with a channel that a variable holds.</summary>
internal static class ChannelUses
{
    /// <summary>What a reference to the variable does with the channel.</summary>
    public static ChannelUse Of(IOperation reference, RuntimeTypes types)
    {
        var use = reference;
        while (use.Parent is IConversionOperation { IsImplicit: true } conversion)
            use = conversion;
        return use.Parent switch
        {
            IInvocationOperation call when ReferenceEquals(call.Instance, use) => OfCall(call.TargetMethod, types),
            IArgumentOperation { Parent: IInvocationOperation made } when RuntimeTypes.Is(made.TargetMethod, types.Case) =>
                OfCase(made, types),
            IForEachLoopOperation loop when ReferenceEquals(loop.Collection, use) => ChannelUse.Receive,
            _ => ChannelUse.Other,
        };
    }

    /// <summary>Whether a local is given a new channel where it is declared.</summary>
    public static bool IsMadeAt(IVariableDeclaratorOperation declared, RuntimeTypes types)
    {
        var value = declared.GetVariableInitializer()?.Value;
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value is IObjectCreationOperation made && RuntimeTypes.Is(made.Type, types.Chan);
    }

    private static ChannelUse OfCall(IMethodSymbol method, RuntimeTypes types)
    {
        if (types.IsOfChannel(method, "Send", "SendAsync"))
            return ChannelUse.Send;
        if (types.IsOfChannel(method, RuntimeNames.Receive, "ReceiveAsync", "ReceiveOrClosedAsync", "ReadAllAsync"))
            return ChannelUse.Receive;
        return types.IsOfChannel(method, "Close") ? ChannelUse.Close : ChannelUse.Other;
    }

    /// <summary>
    /// The only case of a select that waits is a send or a receive. Beside other cases, one that is never ready may be meant so.
    /// </summary>
    private static ChannelUse OfCase(IInvocationOperation made, RuntimeTypes types) =>
        made.Parent is IArgumentOperation { Parent: IInvocationOperation select } && types.IsGo(select.TargetMethod, RuntimeNames.Select)
            && select.Arguments.Length == 1
            ? made.TargetMethod.Name switch
            {
                "Send" => ChannelUse.Send,
                RuntimeNames.Receive => ChannelUse.Receive,
                _ => ChannelUse.Other,
            }
            : ChannelUse.Other;
}
