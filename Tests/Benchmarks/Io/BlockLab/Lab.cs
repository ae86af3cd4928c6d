using System.Diagnostics;
using System.Globalization;

namespace GoroutineGen.IoBenchmarks.BlockLab;

/// <summary>
/// Goroutines that each block once in a call until a peer answers, beside a goroutine with a 5 ms ticker: how long all of them take, which
/// should be as long as one, and how late the ticker comes.
/// </summary>
internal static partial class Lab
{
    private const int Many = 50;
    private const int Few = 10;
    private const int Runs = 3;

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(5);
    private static readonly int[] Times = [10, 200];

    private static readonly (string Name, int Goroutines, Func<TimeSpan, BlockingCall> Make)[] Calls =
    [
        ("Thread.Sleep", Many, static time => new SleepCall(time)),
        ("Task.Wait", Many, static _ => new TaskWaitCall()),
        ("Task.Result", Many, static _ => new TaskResultCall()),
        ("GetAwaiter.GetResult", Many, static _ => new GetResultCall()),
        ("Task.WaitAll", Many, static _ => new WaitAllCall()),
        ("SemaphoreSlim.Wait", Many, static _ => new SemaphoreSlimCall()),
        ("ChannelReader.ReadAsync.Result", Many, static _ => new ChannelCall()),
        ("ManualResetEventSlim.Wait", Many, static _ => new ResetEventSlimCall()),
        ("WaitHandle.WaitOne", Many, static _ => new WaitHandleCall()),
        ("Monitor.Wait", Many, static _ => new MonitorWaitCall()),
        ("lock", Many, static _ => new LockCall()),
        ("Thread.Join", Many, static _ => new ThreadJoinCall()),
        ("BlockingCollection.Take", Many, static _ => new BlockingCollectionCall()),
        ("Parallel.For", Few, static time => new ParallelCall(time)),
        ("Socket.Accept", Many, static _ => new AcceptCall()),
        ("Socket.Receive", Many, static _ => new ReceiveCall()),
        ("Socket.Send", Few, static _ => new SendCall()),
        ("NetworkStream.Read", Many, static _ => new StreamReadCall()),
        ("NetworkStream.CopyTo", Many, static _ => new CopyToCall()),
        ("StreamReader.ReadLine", Many, static _ => new ReadLineCall()),
        ("TcpListener.AcceptTcpClient", Many, static _ => new TcpListenerCall()),
        ("UdpClient.Receive", Many, static _ => new UdpCall()),
        ("PipeStream.Read", Many, static _ => new PipeCall()),
        ("HttpClient.Send", Many, static time => new HttpSendCall(time)),
        ("HttpClient.GetStringAsync.Result", Many, static time => new HttpResultCall(time)),
        ("HttpListener.GetContext", Many, static _ => new HttpListenerCall()),
        ("File.ReadAllText of a FIFO", Many, static _ => new FifoCall()),
        ("Process.WaitForExit", Few, static _ => new ProcessCall()),
        ("NpgsqlCommand.ExecuteReader", Many, static time => new QueryCall(time)),
    ];

    /// <summary>
    /// Prints "call, goroutines, ms of one, ms of all (median), ms the ticker was late at most, ms of as many plain threads (median)" for
    /// the calls named, or for all.
    /// </summary>
    public static void Run(string[] names)
    {
        foreach (var (name, goroutines, make) in Calls)
        {
            if (names.Length > 0 && !names.Contains(name))
                continue;
            if (make == Calls[^1].Make && QueryCall.Database is null)
                continue;
            foreach (var time in Times)
            {
                RunOnce(goroutines, make, 1); // Warms up.
                var runs = Enumerable.Range(0, Runs).Select(_ => RunOnce(goroutines, make, time)).OrderBy(static run => run.Took).ToList();
                var threads = Enumerable.Range(0, Runs).Select(_ => RunInThreads(goroutines, make, time)).Order().ElementAt(Runs / 2);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}\t{goroutines}\t{time}\t{runs[Runs / 2].Took:F0}\t{runs.Max(static run => run.Late):F0}\t{threads:F0}"));
            }
        }
    }

    private static (double Took, double Late) RunOnce(int goroutines, Func<TimeSpan, BlockingCall> make, int time)
    {
        var calls = NewCalls(goroutines, make, time);
        var run = Go.Main(Measure, calls, time);
        foreach (var call in calls) call.Dispose();
        return run;
    }

    private static double RunInThreads(int count, Func<TimeSpan, BlockingCall> make, int time)
    {
        var calls = NewCalls(count, make, time);
        var start = Stopwatch.GetTimestamp();
        var threads = Array.ConvertAll(calls, call => new Thread(() => BlockOnce(call, time)));
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        foreach (var call in calls) call.Dispose();
        return took;
    }

    private static BlockingCall[] NewCalls(int count, Func<TimeSpan, BlockingCall> make, int time) =>
        [.. Enumerable.Range(0, count).Select(_ => make(TimeSpan.FromMilliseconds(time)))];

    [Goroutine]
    private static (double Took, double Late) Measure(BlockingCall[] calls, int time)
    {
        var ticker = new LateTicker(Period);
        ticker.Begin();
        var start = Stopwatch.GetTimestamp();
        var group = new Sync.WaitGroup();
        foreach (var call in calls)
            group.Go(() => BlockOnce(call, time));
        group.Wait();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (took, ticker.End()[^1]);
    }

    [Goroutine]
    private static void BlockOnce(BlockingCall call, int time)
    {
        using var peer = new Timer(_ => call.Answer(), null, time, Timeout.Infinite);
        call.Block();
    }
}
