using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>Of several ready cases each is chosen about equally often.</summary>
public static partial class A18_SelectIsFair
{
    private const int Trials = 10_000;

    // Ten standard deviations: a fair choice leaves this band less than once in 10^20 runs.
    private const int Tolerance = 500;

    [Test]
    public static void TwoReadyChannelsAreChosenEquallyOften([AllModes] Mode mode) => mode.Run(Run);

    [Goroutine]
    private static void Run()
    {
        var first = Filled(1);
        var second = Filled(2);
        var output = new Chan<int>();
        var done = new Chan<int>();
        var worker = Go.Run(Merge, (first, second), (new Chan<int>(), new Chan<int>()), output, done).As("worker");

        var counts = new int[3];
        for (var i = 0; i < Trials; i++)
            counts[output.Receive()]++;
        done.Close();
        worker.Join();

        Assert.That(counts[1] + counts[2], Is.EqualTo(Trials));
        Assert.That(counts[1], Is.EqualTo(Trials / 2).Within(Tolerance));
    }

    [Goroutine]
    private static Chan<int> Filled(int value)
    {
        var channel = new Chan<int>(Trials + 1);
        for (var i = 0; i <= Trials; i++)
            channel.Send(value);
        return channel;
    }

    [Goroutine]
    private static void Merge(
        (Chan<int> First, Chan<int> Second) full, (Chan<int> First, Chan<int> Second) empty, Chan<int> output, Chan<int> done)
    {
        while (true)
        {
            int value;
            switch (Go.Select(
                Case.Receive(empty.First, out var fromFirstEmpty),
                Case.Receive(empty.Second, out var fromSecondEmpty),
                Case.Receive(full.First, out var fromFirst),
                Case.Receive(full.Second, out var fromSecond)))
            {
                case 0:
                    value = fromFirstEmpty;
                    break;
                case 1:
                    value = fromSecondEmpty;
                    break;
                case 2:
                    value = fromFirst;
                    break;
                default:
                    value = fromSecond;
                    break;
            }

            if (Go.Select(Case.Send(output, value), Case.Receive(done)) == 1)
                return;
        }
    }
}
