using System.Diagnostics;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// More goroutines than Ps do nothing but blocking calls of 10 to 1000 microseconds: all of them start, and all end when they are told to.
/// </summary>
public static partial class A40_ManyBlockingCallsAtOnce
{
    private const int Callers = 8;

    // A caller of short calls keeps its P for a time slice: a round takes as many slices as there are callers. The soak goes on for longer.
    private const int Rounds = 3;

    [Test]
    public static void AllCallersStartAndEnd([AllModes] Mode mode, [Values(10, 100, 1000)] int microseconds) => mode.Run(Run, microseconds);

    [Goroutine]
    private static void Run(int microseconds)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var flags = new Flags();
            var callers = new List<Goroutine>();
            for (var i = 0; i < Callers; i++)
                callers.Add(Go.Run(CallUntilStopped, flags, microseconds).As($"caller {i}"));
            while (Volatile.Read(ref flags.Started) < Callers)
                Go.Yield();
            Volatile.Write(ref flags.Stop, true);
            foreach (var caller in callers)
                caller.Join();
        }
    }

    [Goroutine]
    private static void CallUntilStopped(Flags flags, int microseconds)
    {
        var started = false;
        while (!Volatile.Read(ref flags.Stop))
        {
            Go.Block(() => Spin(microseconds));
            if (!started)
                Interlocked.Increment(ref flags.Started);
            started = true;
        }
    }

    private static void Spin(int microseconds)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMicroseconds < microseconds)
            Thread.SpinWait(10);
    }

    private sealed class Flags
    {
        public int Started;
        public bool Stop;
    }
}
