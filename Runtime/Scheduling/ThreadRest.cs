using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// How often the calling thread has left its core of its own accord, to wait for something. Linux counts that for each thread, apart from
/// how often it had to make room for others: so a thread can tell whether a call has slept, or has only lacked a core.
/// </summary>
internal static partial class ThreadRest
{
    private const int OfThread = 1; // RUSAGE_THREAD.

    private static bool _unavailable = !OperatingSystem.IsLinux() || IntPtr.Size != sizeof(long);

    /// <summary>The count so far; null where the system does not tell.</summary>
    internal static long? Count()
    {
        if (_unavailable)
            return null;
        try
        {
            var usage = default(Usage);
            return GetUsage(OfThread, ref usage) == 0 ? usage.VoluntarySwitches : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            _unavailable = true;
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref Usage usage);

    // struct rusage: two times of two words, then fourteen counts.
    [StructLayout(LayoutKind.Sequential)]
    private struct Usage
    {
        private Earlier _earlier;
        public nint VoluntarySwitches;
        private readonly nint _involuntarySwitches;

        [InlineArray(16)]
        private struct Earlier
        {
            private nint _first;
        }
    }
}
