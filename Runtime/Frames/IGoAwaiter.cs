using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>
/// What a twin can await. Every implementation is a struct, and <see cref="Suspend"/> may be called on a copy of the struct. So the method
/// must not rely on changing the struct.
/// </summary>
internal interface IGoAwaiter : ICriticalNotifyCompletion
{
    /// <summary>Called once, when the awaited operation is not complete, with the boxed frame that waits for it.</summary>
    void Suspend(Frame frame);

    // The compiler demands these methods of an awaiter. Only our builders can suspend in one, and our builders do not call these methods.
    void INotifyCompletion.OnCompleted(Action continuation) => throw NotInGoroutine.Error();

    void ICriticalNotifyCompletion.UnsafeOnCompleted(Action continuation) => throw NotInGoroutine.Error();
}
