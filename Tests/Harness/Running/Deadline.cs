using System.Runtime.ExceptionServices;
using System.Text;
using GoroutineGen.Scheduling;

namespace GoroutineGen.TestHarness;

/// <summary>Makes a body that hangs a failed test. Measures nothing: no test is meant to come near the limit.</summary>
public static class Deadline
{
    /// <summary>After this a body counts as hung.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static string? _hanging;

    /// <summary>Whether a body hangs in this process. The scheduler of the process is of no use any more then.</summary>
    public static bool HasPassed => _hanging is not null;

    /// <summary>Runs an action on a plain thread of its own and throws what the action threw.</summary>
    public static void Run(Action action)
    {
        ExpectNoHang();
        if (!OwnThread.TryRun(action, Limit, out var escaped))
        {
            _hanging = TestContext.CurrentContext.Test.FullName;
            Assert.Fail($"Hangs: not ended after {Limit.TotalSeconds} s. {DescribeScheduler()}");
        }

        if (escaped is not null)
            ExceptionDispatchInfo.Throw(escaped);
    }

    /// <summary>Fails at once when an earlier body hangs: one hang shall not cost the limit for each test that follows.</summary>
    public static void ExpectNoHang()
    {
        if (_hanging is not null)
            Assert.Fail($"Not run: {_hanging} hangs in this process.");
    }

    private static string DescribeScheduler()
    {
        var text = new StringBuilder($"{Go.Count} goroutines, {Scheduler.Global.Count} of them in the global queue.");
        foreach (var processor in Scheduler.Processors)
        {
            var queue = processor.Queue.Thief.IsEmpty ? "empty" : "not empty";
            var timer = processor.Timers.NextDue == long.MaxValue ? "no timer" : "a timer";
            text.Append($"\nP{processor.Id}: {processor.Status}, queue {queue}, {timer}, {processor.Switches} switches");
        }

        foreach (var goroutine in Watched.Goroutines)
            text.Append($"\n{goroutine}, waits for {goroutine.WaitReason}");
        return text.Append($"\n{Go.Dump()}").ToString();
    }
}
