using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>Select without waiting. Go's counterpart: a <c>select</c> statement with <c>default</c>.</summary>
public static partial class Go
{
    /// <summary>
    /// Does one of the cases that are ready now and returns its position from 0, or -1 when none is: write <c>default:</c> in the switch. Looks at all channels
    /// in one instant. Go's counterpart: a <c>select</c> with <c>default</c>.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    public static int TrySelect(Case case0)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        case5.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node, case6.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        case5.Deliver();
        case6.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node, case6.Node, case7.Node];
        var chosen = SelectChoice.TryComplete(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        case5.Deliver();
        case6.Deliver();
        case7.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }
}
