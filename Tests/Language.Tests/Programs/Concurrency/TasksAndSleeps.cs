// Tasks and sleeps
// Expected: suspends
// Twins: 1
using System.Threading.Channels;

using Time = GoroutineGen.Time;

namespace Programs.Concurrency.TasksAndSleeps;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Go.Await(Task.Run(() => 5)) + Go.Await(Task.FromResult(6)));
        Go.Sleep(1);
        var timer = Time.Timers.After(TimeSpan.FromMilliseconds(1));
        log.Step(timer.Receive() > DateTimeOffset.UnixEpoch);
        try
        {
            Go.Await(Task.Run(() => throw new CaseException("from a task")));
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
