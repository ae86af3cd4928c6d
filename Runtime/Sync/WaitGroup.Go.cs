using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GoroutineGen.Frames;
using GoroutineGen.Interop;

namespace GoroutineGen.Sync;

/// <content>Goroutines that are counted.</content>
public sealed partial class WaitGroup
{
    /// <summary>Starts a goroutine; the group waits for the goroutine's end.</summary>
    /// <remarks>
    /// Go's counterpart: <c>wg.Go(f)</c>. An exception that escapes the goroutine ends the process, and no wait returns before
    /// that. <see cref="GoroutineGen.Go.Exit"/> ends the goroutine as a return does.
    /// </remarks>
    /// <param name="body">What runs. A <see cref="GoroutineAttribute">[Goroutine]</see> method suspends where it waits; so does a lambda in
    /// one. Other functions hold their thread.</param>
    /// <exception cref="InvalidOperationException">Somebody who waited has not returned yet; see <see cref="Add"/>.</exception>
    public void Go(Action body) => Start(Spawn.Unstarted(body));

    /// <summary>As <see cref="Go(Action)"/>; the argument is evaluated by the caller.</summary>
    public void Go<T>(Action<T> body, T argument) => Start(Spawn.Unstarted(body, argument));

    /// <summary>As <see cref="Go(Action)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Go))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Go__body(Func<Entry, GoTask> body, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(Spawn.Root(body(Entry.Spawn)), file, line);

    /// <summary>As <see cref="Go{T}(Action{T}, T)"/>, with a rewritten lambda.</summary>
    [StackTraceHidden]
    [ResumableBody(nameof(Go))]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Go__body<T>(
        Func<Entry, T, GoTask> body, T argument, [CallerFilePath] string? file = null, [CallerLineNumber] int line = 0) =>
        Start(Spawn.Root(body(Entry.Spawn, argument)), file, line);

    /// <summary>Starts and counts a goroutine.</summary>
    internal void Start(Goroutine member, string? file = null, int line = 0)
    {
        Add(1);
        member.TryAddJoiner(new Member(this, member));
        Spawn.Begin(member, file, line);
    }

    /// <summary>
    /// Told of the goroutine's end; not of an exception that escapes the goroutine, as such an exception ends the process.
    /// </summary>
    private sealed class Member(WaitGroup group, Goroutine goroutine) : JoinOperation(goroutine)
    {
        private protected override void Wake() => group.Done();
    }
}
