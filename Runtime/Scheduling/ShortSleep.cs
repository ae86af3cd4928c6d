using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>Sleeps of less than a millisecond, which .NET's own sleeps do not offer.</summary>
internal static partial class ShortSleep
{
    private const int SetTimerSlack = 29; // PR_SET_TIMERSLACK.

    private static bool _unavailable = OperatingSystem.IsWindows();

    /// <summary>Sleeps for <paramref name="duration"/>, or a millisecond where the system cannot do less.</summary>
    internal static void For(TimeSpan duration)
    {
        if (!_unavailable)
        {
            try
            {
                var request = new TimeSpec(duration);
                NanoSleep(in request, 0); // Woken early by a signal: as good.
                return;
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
            {
                _unavailable = true;
            }
        }

        Uninterrupted.Do(1, Thread.Sleep);
    }

    /// <summary>
    /// Makes the calling thread's short sleeps end when they should. Linux else wakes a thread up to 50 µs late, to wake several at once.
    /// </summary>
    internal static void Sharpen()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            ProcessControl(SetTimerSlack, 1, 0, 0, 0);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // The sleeps stay as long as they were.
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint nanoseconds, nuint unused1, nuint unused2, nuint unused3);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in TimeSpec request, nint remaining);
}
