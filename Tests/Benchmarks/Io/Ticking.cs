using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GoroutineGen.IoBenchmarks;

/// <summary>
/// How late a goroutine with a 10 ms ticker comes while many others begin to read, beside a goroutine a processor that never waits.
/// </summary>
internal static partial class Ticking
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private static bool _stop;
    private static long _work;

    /// <summary>Prints "goroutines, ms until all had begun, ticks, p50, p99, max ms late, threads".</summary>
    public static void Run(int count)
    {
        using var listener = Listening.OnFreePort();
        var readers = new Socket[count];
        var peers = new Socket[count];
        for (var i = 0; i < count; i++)
        {
            readers[i] = Listening.NewSocket();
            readers[i].Connect(IPAddress.Loopback, listener.Port());
            peers[i] = listener.Accept();
        }

        Go.Main(Watch, readers, peers);
    }

    [Goroutine]
    private static void Watch(Socket[] readers, Socket[] peers)
    {
        for (var i = 0; i < Go.MaxProcs; i++)
            Go.Run(Compute);
        var ticker = new LateTicker(Period);
        ticker.Begin();

        var start = Stopwatch.GetTimestamp();
        var begun = new Sync.WaitGroup();
        var ended = new Sync.WaitGroup();
        begun.Add(readers.Length);
        ended.Add(readers.Length);
        foreach (var reader in readers) Go.Run(Read, reader, begun, ended);
        begun.Wait();
        var all = Stopwatch.GetElapsedTime(start);
        Go.Sleep(Settled);
        var threads = Process.GetCurrentProcess().Threads.Count;
        var late = ticker.End();
        Volatile.Write(ref _stop, true);

        foreach (var peer in peers) peer.Dispose();
        ended.Wait();
        double[] lateness = [late[late.Count / 2], late[(int)(late.Count * 0.99)], late[^1]];
        var quantiles = string.Join('\t', lateness.Select(static ms => ms.ToString("F1", CultureInfo.InvariantCulture)));
        Console.WriteLine($"{readers.Length}\t{all.TotalMilliseconds:F0}\t{late.Count}\t{quantiles}\t{threads}");
    }

    [Goroutine]
    private static void Read(Socket reader, Sync.WaitGroup begun, Sync.WaitGroup ended)
    {
        begun.Done();
        var buffer = new byte[16];
        if (reader.Receive(buffer) != 0)
            throw new InvalidOperationException("Nobody sends anything.");
        ended.Done();
    }

    [Goroutine]
    private static void Compute()
    {
        var sum = 1L;
        while (!Volatile.Read(ref _stop))
        {
            for (var i = 0; i < 1000; i++)
                sum = sum * 31 + i;
        }

        Volatile.Write(ref _work, sum);
    }
}
