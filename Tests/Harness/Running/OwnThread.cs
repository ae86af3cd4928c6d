namespace GoroutineGen.TestHarness;

/// <summary>Runs actions on plain threads of their own, so that one that hangs does not take the test's thread with it.</summary>
public static class OwnThread
{
    /// <summary>Whether the action has ended in time.</summary>
    /// <param name="action">The action.</param>
    /// <param name="limit">How long to wait for its end.</param>
    /// <param name="escaped">What it threw.</param>
    public static bool TryRun(Action action, TimeSpan limit, out Exception? escaped)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
        })
        { IsBackground = true, Name = "body under test" };
        thread.Start();
        var ended = thread.Join(limit);
        escaped = ended ? thrown : null;
        return ended;
    }
}
