using System.Runtime.CompilerServices;
using GoroutineGen.Scheduling;

namespace GoroutineGen.Frames;

/// <summary>
/// The goroutines that have thrown and have not ended, with the moment of their last exception. The end of main waits for these goroutines,
/// because one of them may be about to end the process.
/// </summary>
internal static class Throwers
{
    // In nanoseconds: after that time an exception counts as caught.
    private const long LongAgo = 10_000_000_000;

    private static readonly SideTable<Goroutine, StrongBox<long>> All = new();

    // Called for any exception on any thread, before the exception's first finally block runs. Without memory for the arguments there are
    // none. An exception that left this handler would end the process, and an exception within the handler comes here again: so the handler
    // asks for no thread static, for which a new thread may have no memory.
    static Throwers() => AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
    {
        if (thrown is { Exception: not GoroutineExitException } && MachineList.OfThisThread?.Running is { } goroutine)
            Note(goroutine);
    };

    /// <summary>
    /// From here on goroutines that throw are noted. The first main calls this: without a main there is no end to hold up.
    /// </summary>
    internal static void Watch() => RuntimeHelpers.RunClassConstructor(typeof(Throwers).TypeHandle);

    /// <summary><paramref name="goroutine"/>, which had thrown, has ended.</summary>
    internal static void Forget(Goroutine goroutine) => All.Remove(goroutine);

    /// <summary>Whether a goroutine that <paramref name="predicate"/> holds for has thrown not long ago.</summary>
    internal static bool Any(Func<Goroutine, bool> predicate)
    {
        var now = Clock.Now;
        return All.Any(noted => now - Volatile.Read(ref noted.Value.Value) < LongAgo && predicate(noted.Key));
    }

    private static void Note(Goroutine goroutine)
    {
        if (goroutine.Has(GoroutineTraits.HasThrown))
        {
            if (All.TryGet(goroutine, out var noted))
                Volatile.Write(ref noted.Value, Clock.Now);
            return;
        }

        goroutine.Set(GoroutineTraits.HasThrown, true); // First: when memory is short, noting throws, and that comes here again.
        try
        {
            All.Set(goroutine, new StrongBox<long>(Clock.Now));
        }
        catch (OutOfMemoryException)
        {
            goroutine.Set(GoroutineTraits.HasThrown, false); // The goroutine's next exception is noted.
        }
    }
}
