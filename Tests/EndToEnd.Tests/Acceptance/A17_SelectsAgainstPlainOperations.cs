using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Selects over several channels and plain sends and receives on each of them serve each other to the end.</summary>
public static partial class A17_SelectsAgainstPlainOperations
{
    private static readonly int[] Capacities = [0, 0, 2, 3];

    [Test]
    public static void AllTenGoroutinesFinish([AllModes] Mode mode) => mode.Run(Run, mode.IsFast ? 20_000 : 1_000);

    [Test]
    public static void AllTenGoroutinesFinishOnAsManyProcessors() => new Mode(Form.Twin, Stress.None, MaxProcs: 10).Run(Run, 100_000);

    [Goroutine]
    private static void Run(int count)
    {
        var channels = Array.ConvertAll(Capacities, capacity => new Chan<int>(capacity));
        var all = new List<Goroutine>();
        foreach (var channel in channels)
        {
            all.Add(Go.Run(SendAll, channel, count).As("sender"));
            all.Add(Go.Run(ReceiveAll, channel, count).As("receiver"));
        }

        all.Add(Go.Run(SelectSends, channels, count).As("selecting sender"));
        all.Add(Go.Run(SelectReceives, channels, count).As("selecting receiver"));
        foreach (var goroutine in all)
            goroutine.Join();
        Assert.That(channels.Sum(channel => channel.Count), Is.Zero);
    }

    [Goroutine]
    private static void SendAll(Chan<int> channel, int count)
    {
        for (var i = 0; i < count; i++)
            channel.Send(i);
    }

    [Goroutine]
    private static void ReceiveAll(Chan<int> channel, int count)
    {
        for (var i = 0; i < count; i++)
            channel.Receive();
    }

    [Goroutine]
    private static void SelectSends(Chan<int>[] channels, int count)
    {
        var open = (Chan<int>?[])channels.Clone();
        var sent = new int[open.Length];
        for (var i = 0; i < open.Length * count; i++)
        {
            var chosen = Go.Select(Case.Send(open[0], 0), Case.Send(open[1], 1), Case.Send(open[2], 2), Case.Send(open[3], 3));
            if (++sent[chosen] == count)
                open[chosen] = null;
        }
    }

    [Goroutine]
    private static void SelectReceives(Chan<int>[] channels, int count)
    {
        var open = (Chan<int>?[])channels.Clone();
        var received = new int[open.Length];
        for (var i = 0; i < open.Length * count; i++)
        {
            var chosen = Go.Select(Case.Receive(open[0]), Case.Receive(open[1]), Case.Receive(open[2]), Case.Receive(open[3]));
            if (++received[chosen] == count)
                open[chosen] = null;
        }
    }
}
