using System.ComponentModel;
using System.Diagnostics;
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
    [StackTraceHidden]
    [ResumableBody(nameof(Select))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SelectAwaiter Select__goroutine() => Selecting.Select();

    /// <summary>
    /// Waits until one of the cases is ready, does it, and returns its position from 0; of several ready cases each is as likely as the
    /// others. A goroutine parks, an ordinary thread blocks.
    /// </summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    /// <exception cref="InvalidOperationException">A case has been used already.</exception>
    public static int Select(Case case0)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5)
    {
        ReadOnlySpan<ChanOperation> nodes = [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        case5.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6)
    {
        ReadOnlySpan<ChanOperation> nodes =
            [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter(), case6.Enter()];
        var chosen = SelectAmong(nodes);
        case0.Finish();
        case1.Finish();
        case2.Finish();
        case3.Finish();
        case4.Finish();
        case5.Finish();
        case6.Finish();
        return chosen;
    }

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7)
    {
        ReadOnlySpan<ChanOperation> nodes =
            [case0.Enter(), case1.Enter(), case2.Enter(), case3.Enter(), case4.Enter(), case5.Enter(), case6.Enter(), case7.Enter()];
        var chosen = SelectAmong(nodes);
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
    /// As <see cref="Select(Case)"/>, among any number of cases up to 65,536, which are objects: for lists of channels that are only known
    /// at run time. What was received is in the case afterwards. A null element is never ready, and keeps the others' positions.
    /// </summary>
    /// <remarks>Go's counterpart: <c>reflect.Select</c>. Takes time in proportion to the number of cases, and allocates nothing.</remarks>
    /// <exception cref="ArgumentException">There are more than 65,536 cases.</exception>
    /// <exception cref="InvalidOperationException">A case takes part in another select, or is there twice.</exception>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    [Goroutine]
    public static int Select(params ReadOnlySpan<SelectCase?> cases)
    {
        var operation = SelectOperation.Rent(cases);
        var chosen = operation.TryComplete();
        if (chosen >= 0)
            return operation.Finish(chosen);
        try
        {
            Parking.Block(operation);
        }
        finally
        {
            // Also when the wait was refused, because the goroutine exits: the cases can be used again.
            chosen = operation.Finish(operation.Unlink());
        }

        return chosen;
    }

    /// <summary>The twin of <see cref="Select(ReadOnlySpan{SelectCase})"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Select))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SelectAwaiter Select__goroutine(params ReadOnlySpan<SelectCase?> cases)
    {
        var operation = SelectOperation.Rent(cases);
        var chosen = operation.TryComplete();
        return chosen < 0 ? new SelectAwaiter(operation) : new SelectAwaiter(operation.Finish(chosen));
    }

    private static int SelectAmong(ReadOnlySpan<ChanOperation> nodes)
    {
        var chosen = TrySelectAmong(nodes);
        if (chosen >= 0)
            return chosen;
        var operation = SelectOperation.Rent(nodes);
        Parking.Block(operation);
        chosen = operation.Unlink();
        operation.Release();
        SelectChoice.ThrowIfClosed(nodes, chosen);
        return chosen;
    }
}
