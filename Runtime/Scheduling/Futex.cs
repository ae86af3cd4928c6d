using System.Runtime.InteropServices;

namespace GoroutineGen.Scheduling;

/// <summary>
/// Linux's wait for a word in memory. A thread that waits in a monitor of .NET's is woken while its waker still holds the monitor, and
/// waits again: a wake-up takes five times as long, and three switches of threads instead of one.
/// </summary>
internal static unsafe partial class Futex
{
    private const nint WaitPrivate = 128;
    private const nint WakePrivate = 129;

    private static readonly nint Number = !OperatingSystem.IsLinux()
        ? 0
        : RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 202,
            Architecture.X86 or Architecture.Arm => 240,
            Architecture.Arm64 or Architecture.RiscV64 or Architecture.LoongArch64 => 98,
            Architecture.S390x => 238,
            Architecture.Ppc64le => 221,
            _ => 0,
        };

    /// <summary>Whether the system has it.</summary>
    internal static readonly bool IsAvailable = Number != 0 && Answers();

    /// <summary>
    /// Sleeps while <paramref name="word"/> is <paramref name="value"/>, until somebody wakes the thread or the time is over; may also
    /// return for no reason.
    /// </summary>
    /// <param name="word">Does not move: a part of a pinned array.</param>
    /// <param name="value">What the word is while there is something to wait for.</param>
    /// <param name="milliseconds">How long, or <see cref="Timeout.Infinite"/>.</param>
    internal static void Wait(ref int word, int value, int milliseconds)
    {
        fixed (int* address = &word)
        {
            if (milliseconds == Timeout.Infinite)
            {
                SystemCall(Number, address, WaitPrivate, value, null, 0, 0);
                return;
            }

            var limit = new TimeSpec(TimeSpan.FromMilliseconds(milliseconds));
            SystemCall(Number, address, WaitPrivate, value, &limit, 0, 0);
        }
    }

    /// <summary>Wakes the thread that waits for <paramref name="word"/>, after the word was changed.</summary>
    internal static void Wake(ref int word)
    {
        fixed (int* address = &word)
            SystemCall(Number, address, WakePrivate, 1, null, 0, 0);
    }

    // A sandbox may forbid it, and a system may have no libc of that name.
    private static bool Answers()
    {
        try
        {
            var word = 0;
            return SystemCall(Number, &word, WakePrivate, 1, null, 0, 0) == 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(
        nint number, int* address, nint operation, nint value, TimeSpec* limit, nint unused1, nint unused2);
}
