using System.Runtime.InteropServices;

#pragma warning disable CA1416 // The scenarios with signals run on Linux only.

namespace GoroutineGen.EndToEnd.Child;

/// <summary>Programs in which all goroutines wait for a while, and then something wakes one.</summary>
internal static partial class Wakers
{
    // Several times as long as the deadlock detector takes.
    private const int Late = 400;

    private static readonly Chan<int> Static = new();

    public static Action? Find(string scenario) => scenario switch
    {
        "Sleeper" => Sleeper,
        "TimersAfter" => TimersAfter,
        "TaskDelay" => TaskDelay,
        "BlockingCall" => BlockingCall,
        "NewThread" => NewThread,
        "ThreadOfAPoolWorker" => ThreadOfAPoolWorker,
        "ThreadThatHasSent" => ThreadThatHasSent,
        "TaskRun" => TaskRun,
        "LongRunningTask" => LongRunningTask,
        "AsyncDelay" => AsyncDelay,
        "TimerCallback" => TimerCallback,
        "CompletionBySignal" => CompletionBySignal,
        "SendBySignal" => SendBySignal,
        _ => null,
    };

    [Goroutine]
    private static void Receive()
    {
        Static.Receive();
        Console.WriteLine("woken");
    }

    [Goroutine]
    private static void Sleeper()
    {
        Go.Run(() =>
        {
            Go.Sleep(Late);
            Static.Send(1);
        });
        Receive();
    }

    [Goroutine]
    private static void TimersAfter()
    {
        Time.Timers.After(TimeSpan.FromMilliseconds(Late)).Receive();
        Console.WriteLine("woken");
    }

    [Goroutine]
    private static void TaskDelay()
    {
        Go.Await(Task.Delay(Late));
        Console.WriteLine("woken");
    }

    [Goroutine]
    private static void BlockingCall()
    {
        Go.Run(() =>
        {
            Go.Block(() => Thread.Sleep(Late));
            Static.Send(1);
        });
        Receive();
    }

    [Goroutine]
    private static void NewThread()
    {
        new Thread(SendLate) { IsBackground = true }.Start();
        Receive();
    }

    /// <summary>The system shows it under its starter's name.</summary>
    [Goroutine]
    private static void ThreadOfAPoolWorker()
    {
        Task.Run(() => new Thread(SendLate) { IsBackground = true }.Start());
        Receive();
    }

    [Goroutine]
    private static void ThreadThatHasSent()
    {
        new Thread(() =>
        {
            Static.Send(1);
            SendLate();
        })
        { IsBackground = true }.Start();
        Static.Receive();
        Receive();
    }

    [Goroutine]
    private static void TaskRun()
    {
        Task.Run(SendLate);
        Receive();
    }

    [Goroutine]
    private static void LongRunningTask()
    {
        Task.Factory.StartNew(SendLate, TaskCreationOptions.LongRunning);
        Receive();
    }

    [Goroutine]
    private static void AsyncDelay()
    {
        DelayAndSend();
        Receive();
    }

    [Goroutine]
    private static void TimerCallback()
    {
        var timer = new Timer(_ => Static.Send(1), null, Late, Timeout.Infinite);
        Receive();
        timer.Dispose();
    }

    /// <summary>The task is all that tells of the waker.</summary>
    [Goroutine]
    private static void CompletionBySignal()
    {
        var completion = new TaskCompletionSource();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => completion.SetResult());
        Console.WriteLine("ready");
        Go.Await(completion.Task);
        Console.WriteLine("woken");
    }

    /// <summary>Nothing tells of the waker.</summary>
    [Goroutine]
    private static void SendBySignal()
    {
        Go.DetectDeadlocks = false;
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Static.Send(1));
        Console.WriteLine("ready");
        Receive();
    }

    private static void SendLate()
    {
        Thread.Sleep(Late);
        Static.Send(1);
    }

    private static async void DelayAndSend()
    {
        await Task.Delay(Late);
        Static.Send(1);
    }
}
