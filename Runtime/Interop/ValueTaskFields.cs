using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Interop;

/// <summary>
/// What a value task keeps to itself: the source behind it. Its awaiter takes a delegate for each wait; the source takes one delegate for
/// all, and an object to call it with.
/// </summary>
internal static class ValueTaskFields<TResult>
{
    private static readonly bool Exist = PrivateFields.Exist(static () =>
    {
        var awaiter = default(ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter);
        ref var task = ref Task(ref awaiter);
        _ = Object(ref task);
        _ = Token(ref task);
    });

    /// <summary>
    /// The source that <paramref name="awaiter"/> waits for, and the token by which the source knows the wait. Null when the value task has
    /// a task or a result, or where .NET has these fields no more.
    /// </summary>
    internal static IValueTaskSource<TResult>? Source(
        ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter, out short token)
    {
        token = 0;
        if (!Exist)
            return null;
        ref var task = ref Task(ref awaiter);
        token = Token(ref task);
        return Object(ref task) as IValueTaskSource<TResult>;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref ValueTask<TResult> Task(ref ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref object? Object(ref ValueTask<TResult> task);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_token")]
    private static extern ref short Token(ref ValueTask<TResult> task);
}
