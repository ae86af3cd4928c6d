using GoroutineGen.Frames;

namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>Runs one program in one mode.</summary>
internal static class Runner
{
    // Not a measure of anything: only keeps a program that hangs from hanging the whole run.
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(60);

    /// <summary>What the program did; null when it does not end.</summary>
    /// <param name="program">Whose twin is run, in all modes but one.</param>
    /// <param name="log">Where the program's effects go.</param>
    /// <param name="mode">How to run it.</param>
    /// <param name="seed">What the random suspensions depend on.</param>
    public static Observation? Run(Action program, List<string> log, Mode mode, int seed)
    {
        Exception? escaped = null;
        Thread thread = new(() =>
        {
            try
            {
                if (mode == Mode.Original)
                    program();
                else
                    Go.Main(program);
            }
            catch (Exception exception)
            {
                escaped = exception;
            }
        })
        { IsBackground = true };
        Preemption.Always = mode == Mode.Always;
        Preemption.Sometimes = mode == Mode.Sometimes ? new Coin(seed).Toss : null;
        try
        {
            thread.Start();
            if (!thread.Join(HangLimit))
                return null;
        }
        finally
        {
            Preemption.Always = false;
            Preemption.Sometimes = null;
        }

        return new Observation(log, escaped is null ? null : $"{escaped.GetType().Name}: {escaped.Message}");
    }

    /// <summary>Tells a third of the checks to suspend; which ones depends on the seed. Any thread may ask.</summary>
    private sealed class Coin(int seed)
    {
        private long _tosses = seed;

        public bool Toss()
        {
            var mixed = (ulong)Interlocked.Increment(ref _tosses) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
            return (mixed >> 32) % 3 == 0;
        }
    }
}
