using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>Select without waiting. Go's counterpart: a <c>select</c> statement with <c>default</c>.</summary>
public static partial class Go
{
    /// <summary>
    /// Does one of the cases that are ready now and returns its position from 0, or -1 when none is: write <c>default:</c> in the switch.
    /// Looks at all channels in one instant. Go's counterpart: a <c>select</c> with <c>default</c>.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    /// <exception cref="InvalidOperationException">A case has been used already.</exception>
    public static int TrySelect(Case case0)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        case5.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6)
    {
        ReadOnlySpan<ChanOperation> nodes =
            [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter(), case6.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        case5.Finish();
        case6.Finish();
        return chosen;
    }

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7)
    {
        ReadOnlySpan<ChanOperation> nodes =
            [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter(), case6.Enter(), case7.Enter()];
        var chosen = TrySelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        case5.Finish();
        case6.Finish();
        case7.Finish();
        return chosen;
    }

    /// <summary>
    /// As <see cref="TrySelect(Case)"/>, among any number of cases up to 65,536: see <see cref="Select(ReadOnlySpan{SelectCase})"/>. -1
    /// also when there are none.
    /// </summary>
    /// <exception cref="ArgumentException">There are more than 65,536 cases.</exception>
    /// <exception cref="InvalidOperationException">A case takes part in another select, or is there twice.</exception>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    public static int TrySelect(params ReadOnlySpan<SelectCase?> cases)
    {
        var operation = SelectOperation.Rent(cases);
        return operation.Finish(operation.TryComplete());
    }

    private static int TrySelectAmong(ReadOnlySpan<ChanOperation> nodes)
    {
        var chosen = SelectChoice.TryComplete(nodes);
        SelectChoice.ThrowIfClosed(nodes, chosen);
        return chosen;
    }
}
