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
    public static int TrySelect(Case case0) =>
        SelectAmong(waits: false, 1, case0);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1) =>
        SelectAmong(waits: false, 2, case0, case1);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2) =>
        SelectAmong(waits: false, 3, case0, case1, case2);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3) =>
        SelectAmong(waits: false, 4, case0, case1, case2, case3);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4) =>
        SelectAmong(waits: false, 5, case0, case1, case2, case3, case4);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5) =>
        SelectAmong(waits: false, 6, case0, case1, case2, case3, case4, case5);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6) =>
        SelectAmong(waits: false, 7, case0, case1, case2, case3, case4, case5, case6);

    /// <inheritdoc cref="TrySelect(Case)"/>
    public static int TrySelect(Case case0, Case case1, Case case2, Case case3, Case case4, Case case5, Case case6, Case case7) =>
        SelectAmong(waits: false, 8, case0, case1, case2, case3, case4, case5, case6, case7);

    /// <summary>
    /// As <see cref="TrySelect(Case)"/>, among any number of cases up to 65,536: see <see cref="Select(ReadOnlySpan{SelectCase})"/>.
    /// Returns -1 also when there are no cases.
    /// </summary>
    /// <exception cref="ArgumentException">There are more than 65,536 cases.</exception>
    /// <exception cref="InvalidOperationException">A case takes part in another select, or is there twice.</exception>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The chosen case sends to a closed channel.</exception>
    public static int TrySelect(params ReadOnlySpan<SelectCase?> cases)
    {
        var operation = SelectOperation.Rent(cases);
        return operation.Finish(operation.TryComplete());
    }
}
