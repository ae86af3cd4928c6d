using System.Runtime.CompilerServices;

namespace GoroutineGen.Channels;

/// <summary>An operation with a value of type <typeparamref name="T"/>: one on a channel, or a select's case on a task.</summary>
internal abstract class ValueOperation<T> : ChanOperation
{
    internal T? Value;

    private protected ValueOperation()
    {
    }

    internal sealed override void Deliver(ref byte target) => Unsafe.As<byte, T>(ref target) = Value!;
}
