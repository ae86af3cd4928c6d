using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Channels;

namespace GoroutineGen;

/// <summary>
/// One case of a select among cases that are only known at run time: <see cref="Go.Select(ReadOnlySpan{SelectCase})"/>. The same object can
/// take part in one select after the other. Where the cases are known, <see cref="Case"/> is simpler.
/// </summary>
/// <remarks>Go's counterpart: <c>reflect.SelectCase</c>. Making a case allocates, selecting does not.</remarks>
/// <example>
/// <code>
/// var cases = inputs.Select(input => SelectCase.Receive(input)).ToArray();
/// var chosen = Go.Select(cases);
/// Console.WriteLine($"{chosen}: {cases[chosen].Value}");
/// </code>
/// </example>
public abstract class SelectCase
{
    private static readonly ChanOperation NeverReady = new ChanOperation<bool> { IsKept = true };

    private protected SelectCase()
    {
    }

    private protected abstract ChanOperation Node { get; }

    /// <summary>
    /// A case that receives; after the select, <see cref="SelectCase{T}.Value"/> has the value. A null channel is never ready.
    /// </summary>
    public static SelectCase<T> Receive<T>(IReceiveChan<T>? chan) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: false, default));

    /// <summary>
    /// A case that sends <paramref name="value"/>. A null channel is never ready; when the channel is closed the case is ready, and
    /// choosing it throws.
    /// </summary>
    public static SelectCase<T> Send<T>(ISendChan<T>? chan, T value) => new(ChanOperation<T>.Rent(chan?.Channel, isSend: true, value));

    /// <summary>
    /// A case that is ready when <paramref name="task"/> has completed; null is never ready. Choosing the case throws what the task threw.
    /// </summary>
    public static SelectCase Await(Task? task) => new SelectCase<ValueTuple>(TaskCase<ValueTuple>.Rent(task));

    /// <summary>
    /// As <see cref="Await(Task)"/>; after the select, <see cref="SelectCase{T}.Value"/> has the task's result.
    /// </summary>
    public static SelectCase<T> Await<T>(Task<T>? task) => new(TaskCase<T>.Rent(task));

    /// <summary>Gives the case's node to a select; false when the node is in a select already. Null: a case that is never ready.</summary>
    internal static bool TryEnter(SelectCase? @case, SelectOperation select, out ChanOperation node)
    {
        node = @case?.Node ?? NeverReady;
        if (node.Channel is null)
            return true;
        if (Interlocked.CompareExchange(ref node.Select, select, null) is not null)
            return false;
        @case!.Prepare();
        return true;
    }

    private protected abstract void Prepare();
}

/// <summary>A <see cref="SelectCase"/> on a channel of <typeparamref name="T"/>, or on a task with such a result.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[DebuggerDisplay("Value = {Value}, IsOpen = {IsOpen}")]
public sealed class SelectCase<T> : SelectCase
{
    private readonly ValueOperation<T> _node;

    internal SelectCase(ValueOperation<T> node)
    {
        _node = node;
        _node.IsKept = true;
    }

    /// <summary>
    /// What was received by the last select: the default value when that select chose another case, or the channel was closed and drained.
    /// Of a case that sends: the value that the case will send.
    /// </summary>
    /// <exception cref="InvalidOperationException">Set while a select waits for this case.</exception>
    [MaybeNull]
    public T Value
    {
        get => _node.Value;
        set
        {
            if (_node.Select is not null)
                throw new InvalidOperationException(
                    "The value of a SelectCase cannot be set while a select waits for it. Set it before the select or after.");
            _node.Value = value;
        }
    }

    /// <summary>
    /// Whether the last select received a value by this case, or the task's result; false when the channel was closed and drained, or
    /// another case was chosen.
    /// </summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOpen => !_node.IsSend && _node.Transferred;

    private protected override ChanOperation Node => _node;

    private protected override void Prepare()
    {
        _node.Transferred = false;
        if (!_node.IsSend)
            _node.Value = default;
    }
}
