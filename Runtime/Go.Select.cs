using System.ComponentModel;
using GoroutineGen.Channels;
using GoroutineGen.Frames;
using GoroutineGen.Scheduling;

namespace GoroutineGen;

/// <summary>Select: waits for one of several channel operations. Go's counterpart: the <c>select</c> statement.</summary>
public static partial class Go
{
    /// <summary>Waits for good: there is no case that could be ready.</summary>
    [Goroutine]
    public static int Select() => SelectAmong([]);

    /// <summary>The twin of <see cref="Select()"/>.</summary>
    [ResumableBody(nameof(Select))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SelectAwaiter Select__goroutine() => Selecting.Select();

    /// <summary>
    /// Waits until one of the cases is ready, does it, and returns its position from 0; of several ready cases each is as likely as the others. A goroutine
    /// parks, an ordinary thread blocks.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    public static int Select(Case case0)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        case5.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node, case6.Node];
        var chosen = SelectAmong(nodes);
        case0.Deliver();
        case1.Deliver();
        case2.Deliver();
        case3.Deliver();
        case4.Deliver();
        case5.Deliver();
        case6.Deliver();
        return SelectChoice.Conclude(nodes, chosen);
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7)
    {
        ReadOnlySpan<SelectNode> nodes = [case0.Node, case1.Node, case2.Node, case3.Node, case4.Node, case5.Node, case6.Node, case7.Node];
        var chosen = SelectAmong(nodes);
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

    private static int SelectAmong(ReadOnlySpan<SelectNode> nodes)
    {
        var chosen = SelectChoice.TryComplete(nodes);
        if (chosen >= 0)
            return chosen;
        var operation = new SelectOperation(nodes);
        Parking.Block(operation);
        return operation.Unlink();
    }
}
