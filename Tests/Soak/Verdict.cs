using System.Diagnostics;

namespace GoroutineGen.Soak;

/// <summary>
/// How the process ends when something is wrong: says what, in which round of which seed, and in what state the scheduler is.
/// </summary>
internal static class Verdict
{
    public const int Violated = 1;
    public const int Hangs = 2;

    private static readonly Lock Ending = new();

    public static Options? Options { get; set; }

    public static Round? Round { get; set; }

    /// <summary>Makes failed assertions and escaped exceptions name the round as well.</summary>
    public static void Watch()
    {
        Trace.Listeners.Clear();
        Trace.Listeners.Add(new FailedAssertion());
        AppDomain.CurrentDomain.UnhandledException += (_, escaped) => Fail($"An exception escaped: {escaped.ExceptionObject}");
    }

    /// <summary>Ends the process. Any thread.</summary>
    public static void Fail(string message, int exitCode = Violated)
    {
        lock (Ending) // The first one speaks; the process ends while others wait.
        {
            Console.Error.WriteLine($"""
                FAILED, seed {Options?.Seed}, {Round?.Description ?? "between rounds"}
                {message}
                {Round?.Unfinished()}
                {SchedulerState.Describe()}
                Once more: --seed {Options?.Seed} --round {Round?.Number} --procs-max {Options?.ProcsMax}
                """);
            Environment.Exit(exitCode);
        }
    }

    private sealed class FailedAssertion : TraceListener
    {
        public override void Fail(string? message, string? detailMessage) =>
            Verdict.Fail($"Invariant: {message} {detailMessage}\n{new StackTrace(1)}");

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
        }
    }
}
