using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>
/// One case of <see cref="Go.Select(Case)"/>: a send, a receive that assigns a variable, or a task. A null channel is never ready.
/// </summary>
/// <remarks>
/// Go's counterpart: a <c>case</c> of a <c>select</c> statement. Channel and value are evaluated once, in order, also for cases not chosen.
/// Variables are assigned when the select is over; when it throws they keep what they had. A case is for one select; used once more, it
/// throws an <see cref="InvalidOperationException"/>, and so does the default value.
/// </remarks>
public readonly ref struct Case
{
    private readonly ChanOperation? _node;
    private readonly ref byte _value;
    private readonly ref bool _open;

    // What the node's Entry must be when the case enters its select. Entering changes the node's Entry, so a copy of the case, or the case
    // itself once more, does not enter.
    private readonly int _entry;

    private Case(ChanOperation node)
    {
        _node = node;
        _entry = node.Entry;
    }

    private Case(ChanOperation node, ref byte value)
        : this(node) => _value = ref value;

    private Case(ChanOperation node, ref byte value, ref bool open)
        : this(node, ref value) => _open = ref open;

    /// <summary>Receives and ignores the value.</summary>
    public static Case Receive<T>(IReceiveChan<T>? chan) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: false, default));

    /// <summary>
    /// Receives into <paramref name="value"/>, which is the default value when another case is chosen, or the channel is closed and
    /// drained.
    /// </summary>
    public static Case Receive<T>(IReceiveChan<T>? chan, [UnscopedRef] out T value)
    {
        Unsafe.SkipInit(out value);
        return new Case(ChanOperation<T>.Rent(chan?.Channel, isSend: false, default), ref Unsafe.As<T, byte>(ref value));
    }

    /// <summary>
    /// Receives into <paramref name="value"/>, and says in <paramref name="open"/> whether a value came: false when the channel is closed
    /// and drained, or another case is chosen.
    /// </summary>
    public static Case Receive<T>(IReceiveChan<T>? chan, [UnscopedRef] out T value, [UnscopedRef] out bool open)
    {
        Unsafe.SkipInit(out value);
        Unsafe.SkipInit(out open);
        return new Case(ChanOperation<T>.Rent(chan?.Channel, isSend: false, default), ref Unsafe.As<T, byte>(ref value), ref open);
    }

    /// <summary>Sends <paramref name="value"/>. When the channel is closed the case is ready, and choosing it throws.</summary>
    public static Case Send<T>(ISendChan<T>? chan, T value) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: true, value));

    /// <summary>
    /// Ready when <paramref name="task"/> has completed; null is never ready. Choosing the case throws what the task threw.
    /// </summary>
    /// <remarks>
    /// A case that is not chosen leaves the task as it is: the next select may wait for it again. However many selects wait for a task, the
    /// task has one continuation for all of them. A value task can be awaited once only, so give its <c>AsTask()</c>, made once.
    /// </remarks>
    public static Case Await(Task? task) => new(TaskCase<ValueTuple>.Rent(task));

    /// <summary>
    /// As <see cref="Await(Task)"/>, and puts the task's result into <paramref name="result"/>, which is the default value when another
    /// case is chosen.
    /// </summary>
    public static Case Await<T>(Task<T>? task, [UnscopedRef] out T result)
    {
        Unsafe.SkipInit(out result);
        return new Case(TaskCase<T>.Rent(task), ref Unsafe.As<T, byte>(ref result));
    }

    /// <summary>
    /// Puts the case's operation at <paramref name="position"/> of the select's operations; does nothing when these are fewer.
    /// </summary>
    /// <exception cref="InvalidOperationException">The case has taken part in this select, or in another one, already; or the case is the
    /// default value.</exception>
    internal void Enter(Span<ChanOperation> operations, int position)
    {
        if (position >= operations.Length)
            return;
        if (_node?.Entry != _entry)
            ThrowUsed();
        _node!.Entry = _entry + 1; // Entry only grows: the node may be another case's when this one is used again.
        operations[position] = _node;
    }

    /// <summary>
    /// After the select: assigns the variables of a receive, the defaults when another case was chosen, and gives the node back. Does
    /// nothing for the default value.
    /// </summary>
    internal void Finish()
    {
        if (_node is null)
            return;
        if (!Unsafe.IsNullRef(ref _value))
            _node.Deliver(ref _value);
        if (!Unsafe.IsNullRef(ref _open))
            _open = _node.Transferred;
        _node.Release();
    }

    private static void ThrowUsed() => throw new InvalidOperationException(
        "The Case has been used already, or is the default value: a Case is for one select, and for one position in it. Make it "
        + "in the call, Go.Select(Case.Receive(chan, out var value), ...), or use a SelectCase, which can take part in one select after "
        + "the other.");
}
