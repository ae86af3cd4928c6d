using System.ComponentModel;
using System.Diagnostics;

namespace GoroutineGen.Blocking;

/// <summary>
/// Stand-ins for the members of <see cref="Process"/> that block. An asynchronous wait turns the events of its <see cref="Process"/> on,
/// and the user's handlers would run; so a second object waits for the same process.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProcessCalls
{
    /// <summary>Stands in for <see cref="Process.WaitForExit()"/>.</summary>
    public static async ValueTask WaitForExit(CancellationToken token, Process process)
    {
        await Exit(process, Timeout.Infinite, token).ConfigureAwait(false);
        using (Region.Enter())
            process.WaitForExit(); // What the process has written may still be on its way.
    }

    /// <summary>Stands in for <see cref="Process.WaitForExit(int)"/>.</summary>
    public static async ValueTask<bool> WaitForExit(CancellationToken token, Process process, int milliseconds)
    {
        if (milliseconds is not 0 and >= Timeout.Infinite)
            await Exit(process, milliseconds, token).ConfigureAwait(false);
        using (Region.Enter())
            return process.WaitForExit(milliseconds < 0 ? milliseconds : 0);
    }

    /// <summary>Stands in for <see cref="Process.WaitForExit(TimeSpan)"/>.</summary>
    public static ValueTask<bool> WaitForExit(CancellationToken token, Process process, TimeSpan timeout) =>
        WaitForExit(token, process, Milliseconds.Of(timeout, asked => process.WaitForExit(asked)));

    private static async ValueTask Exit(Process process, int milliseconds, CancellationToken token)
    {
        using var watched = Find(process);
        if (watched is not null)
        {
            await watched.WaitForExitAsync(token).WaitAsync(TimeSpan.FromMilliseconds(milliseconds), CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        token.ThrowIfCancellationRequested();
    }

    // Null when the process has exited. Of a process of another machine, the original says that it cannot wait.
    private static Process? Find(Process process)
    {
        if (process.MachineName != "." || process.HasExited)
            return null;
        try
        {
            return Process.GetProcessById(process.Id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
