using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GoroutineGen.Frames;

namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>
/// Runs lists of operations at the same time, each in a goroutine, on a plain thread or in async code, and records when each call was
/// invoked and when it returned. When nothing moves any more, because all wait, the main goroutine helps with operations of its own, which
/// are part of the history as well.
/// </summary>
internal abstract class ConcurrentRun<TOperation, TOutcome>(bool helpsAtOnce)
{
    private const int QuietYields = 200;
    private const int YieldsBetweenSleeps = 50;

    private readonly ConcurrentQueue<RecordedCall<TOperation, TOutcome>> _finished = new();
    private readonly List<Goroutine> _goroutines = [];
    private Thread? _thread;
    private volatile Exception? _thrown;
    private long _clock;
    private int _ready;
    private int _workers;
    private int _working;

    /// <summary>Runs the lists and gives the history. To be awaited by the main goroutine.</summary>
    internal async GoTask<IReadOnlyList<RecordedCall<TOperation, TOutcome>>> Record(
        Entry entry,
        IReadOnlyList<IReadOnlyList<TOperation>> inGoroutines,
        IReadOnlyList<TOperation> onThread,
        IReadOnlyList<TOperation> inAsyncCode)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        _workers = _working = inGoroutines.Count + 2;
        _thread = new Thread(() => Work(onThread)) { IsBackground = true };
        for (var i = 0; i < inGoroutines.Count; i++)
            _goroutines.Add(Spawn.Start(Work(Entry.Spawn, $"goroutine {i}", inGoroutines[i])));
        _thread.Start();
        _ = Task.Run(() => WorkInAsyncCode(inAsyncCode));
        await HelpUntilAllAreDone(Entry.Call);
        return _thrown is null ? [.. _finished] : throw _thrown;
    }

    private protected abstract GoTask<TOutcome> InGoroutine(Entry entry, TOperation operation);

    private protected abstract TOutcome OnThread(TOperation operation);

    private protected abstract Task<TOutcome> InAsyncCode(TOperation operation);

    /// <summary>
    /// Something that does not wait and that lets waiting calls go on, given how often it has been done; false when there is none.
    /// </summary>
    private protected abstract bool TryHelp(int helped, [MaybeNullWhen(false)] out TOperation operation);

    /// <summary>
    /// False when help has changed nothing. Then it is no part of the history: what explains a history with such a call explains it
    /// without, and there may be any number of them.
    /// </summary>
    private protected abstract bool HasHelped(TOutcome outcome);

    private async GoTask HelpUntilAllAreDone(Entry entry)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        var helped = 0;
        var (seen, quiet) = (0L, 0);
        for (var yields = 1; Volatile.Read(ref _working) > 0; yields++)
        {
            await Go.Yield__goroutine();
            if (yields % YieldsBetweenSleeps == 0)
                Thread.Sleep(0); // Plain threads need the cores too.
            if (quiet == QuietYields)
                Thread.Sleep(1 + helped); // A thread that was woken looks as if it waited until it gets a core.
            var now = Volatile.Read(ref _clock);
            quiet = now == seen && AllWait() ? quiet + 1 : 0;
            seen = now;
            if ((quiet <= QuietYields && !helpsAtOnce) || !TryHelp(helped, out var operation))
                continue;
            quiet = 0;
            helped++;
            var invoked = Stamp();
            var outcome = OnThread(operation);
            if (HasHelped(outcome))
                Finish("main", operation, outcome, invoked);
        }
    }

    // Async code cannot be asked, and with few cores whoever was woken may look for long as if it waited: help may come too early, again
    // and again.
    private bool AllWait() =>
        _goroutines.TrueForAll(goroutine => goroutine.Status is GoroutineStatus.Waiting or GoroutineStatus.Ended)
        && (_thread!.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0;

    private async GoTask Work(Entry entry, string caller, IReadOnlyList<TOperation> operations)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Interlocked.Increment(ref _ready);
        while (Volatile.Read(ref _ready) < _workers)
            await Go.Yield__goroutine();
        try
        {
            foreach (var operation in operations)
            {
                var invoked = Stamp();
                Finish(caller, operation, await InGoroutine(Entry.Call, operation), invoked);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        Interlocked.Decrement(ref _working);
    }

    private async Task WorkInAsyncCode(IReadOnlyList<TOperation> operations)
    {
        Interlocked.Increment(ref _ready);
        while (Volatile.Read(ref _ready) < _workers)
            await Task.Yield();
        try
        {
            foreach (var operation in operations)
            {
                var invoked = Stamp();
                Finish("async code", operation, await InAsyncCode(operation).ConfigureAwait(false), invoked);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        Interlocked.Decrement(ref _working);
    }

    private void Work(IReadOnlyList<TOperation> operations)
    {
        Interlocked.Increment(ref _ready);
        var spin = default(SpinWait);
        while (Volatile.Read(ref _ready) < _workers)
            spin.SpinOnce(sleep1Threshold: -1);
        try
        {
            foreach (var operation in operations)
            {
                var invoked = Stamp();
                Finish("thread", operation, OnThread(operation), invoked);
            }
        }
        catch (Exception exception)
        {
            _thrown = exception;
        }

        Interlocked.Decrement(ref _working);
    }

    private void Finish(string caller, TOperation operation, TOutcome outcome, long invoked) =>
        _finished.Enqueue(new(caller, operation, outcome, invoked, Stamp()));

    private long Stamp() => Interlocked.Increment(ref _clock);
}
