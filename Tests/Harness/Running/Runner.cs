namespace GoroutineGen.TestHarness;

/// <summary>Runs programs that write what they do to a list.</summary>
public static class Runner
{
    /// <summary>What a program did; null when it does not end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="log">Where the program's effects go.</param>
    /// <param name="mode">How to run it.</param>
    public static Observation? Run(Action program, List<string> log, Mode mode)
    {
        var ended = false;
        Exception? escaped = null;
        var body = mode.Form == Form.Twin ? () => Go.Main(program) : program;
        mode.During(() => ended = OwnThread.TryRun(body, Deadline.Limit, out escaped));
        return ended ? new Observation(log, escaped is null ? null : $"{escaped.GetType().Name}: {escaped.Message}") : null;
    }
}
