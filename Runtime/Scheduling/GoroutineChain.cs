using System.Runtime.CompilerServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Goroutines in order, linked through <c>Caller</c>: a root frame has no caller, so its link is free. Guarded by the chain's owner.
/// </summary>
internal struct GoroutineChain
{
    private Goroutine? _first;
    private Goroutine? _last;
    private volatile int _count;

    /// <summary>How many goroutines are in the chain. Anyone may ask.</summary>
    internal readonly int Count => _count;

    /// <summary>A chain of the goroutines of <paramref name="batch"/>, which must be in no other chain.</summary>
    internal static GoroutineChain Of(ReadOnlySpan<Goroutine> batch)
    {
        var chain = default(GoroutineChain);
        foreach (var goroutine in batch)
            chain.Enqueue(goroutine);
        return chain;
    }

    internal void Enqueue(Goroutine goroutine)
    {
        goroutine.Caller = null;
        if (_last is null)
            _first = goroutine;
        else
            _last.Caller = goroutine;
        _last = goroutine;
        _count++;
    }

    /// <summary>Puts <paramref name="goroutine"/> before the others.</summary>
    internal void EnqueueFirst(Goroutine goroutine)
    {
        goroutine.Caller = _first;
        _first = goroutine;
        _last ??= goroutine;
        _count++;
    }

    /// <summary>Puts all of <paramref name="others"/> behind the goroutines of this chain.</summary>
    internal void EnqueueAll(GoroutineChain others)
    {
        if (others._first is null)
            return;
        if (_last is null)
            _first = others._first;
        else
            _last.Caller = others._first;
        _last = others._last;
        _count += others._count;
        Invariants.Linked(_first, _last, _count);
    }

    /// <summary>Puts all of <paramref name="others"/> before the goroutines of this chain.</summary>
    internal void EnqueueAllFirst(GoroutineChain others)
    {
        others.EnqueueAll(this);
        this = others;
    }

    /// <summary>Takes the first goroutine out; null when the chain is empty.</summary>
    internal Goroutine? Dequeue()
    {
        var first = _first;
        if (first is null)
            return null;
        _first = Next(first);
        if (_first is null)
            _last = null;
        first.Caller = null;
        _count--;
        Invariants.Linked(_first, _last, _count);
        return first;
    }

    internal readonly void CopyTo(List<Goroutine> goroutines)
    {
        for (var goroutine = _first; goroutine is not null; goroutine = Next(goroutine))
            goroutines.Add(goroutine);
    }

    /// <summary>The goroutine that <paramref name="goroutine"/> is linked to.</summary>
    internal static Goroutine? Next(Goroutine goroutine) => Unsafe.As<Goroutine?>(goroutine.Caller); // Only roots are linked here.
}
