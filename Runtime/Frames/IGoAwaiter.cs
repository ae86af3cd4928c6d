using System.Runtime.CompilerServices;

namespace GoroutineGen.Frames;

/// <summary>
/// What a twin can await. Every implementation is a struct, and <see cref="Suspend"/> may be called on a copy of it: it must not rely on
/// changing itself.
/// </summary>
internal interface IGoAwaiter : ICriticalNotifyCompletion
{
    /// <summary>Called once, when the awaited operation is not complete, with the boxed frame that waits for it.</summary>
    void Suspend(Frame frame);

    // The compiler demands these of an awaiter; only our builders, which do not call them, can suspend in it.
    void INotifyCompletion.OnCompleted(Action continuation) => throw NotInGoroutine.Error();

    void ICriticalNotifyCompletion.UnsafeOnCompleted(Action continuation) => throw NotInGoroutine.Error();
}
