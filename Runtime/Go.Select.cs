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
    public static int Select() => Choose([], waits: true);

    /// <summary>The twin of <see cref="Select()"/>.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Select))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SelectAwaiter Select__goroutine() => Selecting.Select();

    /// <summary>
    /// Waits until one of the cases is ready, does it, and returns its position from 0; of several ready cases each is as likely as the
    /// others. A goroutine parks, an ordinary thread blocks.
    /// </summary>
    /// <remarks>When the chosen case is a task's, and the task has faulted or was cancelled, what it threw is thrown.</remarks>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    /// <exception cref="InvalidOperationException">A case has been used already.</exception>
    public static int Select(Case case0) =>
        SelectAmong(waits: true, 1, case0);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1) =>
        SelectAmong(waits: true, 2, case0, case1);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2) =>
        SelectAmong(waits: true, 3, case0, case1, case2);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3) =>
        SelectAmong(waits: true, 4, case0, case1, case2, case3);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4) =>
        SelectAmong(waits: true, 5, case0, case1, case2, case3, case4);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5) =>
        SelectAmong(waits: true, 6, case0, case1, case2, case3, case4, case5);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6) =>
        SelectAmong(waits: true, 7, case0, case1, case2, case3, case4, case5, case6);

    /// <inheritdoc cref="Select(Case)"/>
    public static int Select(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7) =>
        SelectAmong(waits: true, 8, case0, case1, case2, case3, case4, case5, case6, case7);

    /// <summary>
    /// As <see cref="Select(Case)"/>, among up to 65,536 cases that are objects: for lists of channels that are only known at run time.
    /// Afterwards the chosen case has the value that was received. A null element is never ready, and keeps the others' positions.
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

    // The cases after the first "count" are not there.
    private static int SelectAmong(
        bool waits,
        int count,
        in Case case0,
        in Case case1 = default,
        in Case case2 = default,
        in Case case3 = default,
        in Case case4 = default,
        in Case case5 = default,
        in Case case6 = default,
        in Case case7 = default)
    {
        var few = default(FewOperations);
        var operations = few[..count];
        case0.Enter(operations, 0);
        case1.Enter(operations, 1);
        case2.Enter(operations, 2);
        case3.Enter(operations, 3);
        case4.Enter(operations, 4);
        case5.Enter(operations, 5);
        case6.Enter(operations, 6);
        case7.Enter(operations, 7);
        var chosen = Choose(operations, waits);
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

    private static int Choose(ReadOnlySpan<ChanOperation> operations, bool waits)
    {
        var chosen = waits ? SelectChoice.TryReady(operations) : SelectChoice.TryComplete(operations);
        if (chosen < 0 && waits)
        {
            var select = SelectOperation.Rent(operations);
            Parking.Block(select);
            chosen = select.Unlink();
            select.Release();
        }

        SelectChoice.ConcludeChosen(operations, chosen);
        return chosen;
    }
}
