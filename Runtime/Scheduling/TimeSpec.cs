using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>A duration as the system's calls take it (<c>timespec</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TimeSpec(TimeSpan duration)
{
    private readonly nint _seconds = (nint)(duration.Ticks / TimeSpan.TicksPerSecond);
    private readonly nint _nanoseconds = (nint)(duration.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
}
