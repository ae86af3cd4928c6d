namespace GoroutineGen.Soak.Scenarios;

/// <summary>Ordinary code that blocks, in regions: sleeps, spins, waits for a monitor that a third party pulses, nested regions.</summary>
internal static partial class Blocking
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var goroutines = dice.Between(1, 24);
        var times = dice.Between(1, 40);
        var regions = round.Open("blocking regions", goroutines * times);
        var running = new List<Goroutine>();
        for (var i = 0; i < goroutines; i++)
            running.Add(Go.Run(Work, regions, i * times, times, dice.Split()));
        foreach (var goroutine in running)
            goroutine.Join();
    }

    [Goroutine]
    private static void Work(Tally regions, int first, int times, Dice dice)
    {
        for (var i = 0; i < times; i++)
        {
            regions.Mark(Block(first + i, dice));
            if (dice.Chance(20))
                Go.Yield();
        }
    }

    [NotGoroutine]
    private static int Block(int number, Dice dice)
    {
        switch (dice.Between(0, 5))
        {
            case 0:
                return Go.Block(() => Slept(number, dice.Between(0, 1)));
            case 1:
                return Go.Block(() => Pulsed(number));
            case 2:
                return Go.Block(() => Go.Block(() => Slept(number, 0)));
            case 3:
                return Go.Block(() => Received(number)); // One of our own waits inside a region.
            case 4:
                return Received(number); // A wait of ordinary code holds the thread.
            default:
                return Go.Block(() => Spun(number, dice.Between(0, 5_000)));
        }
    }

    private static int Slept(int number, int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return number;
    }

    private static int Spun(int number, int iterations)
    {
        Thread.SpinWait(iterations);
        return number;
    }

    private static int Pulsed(int number)
    {
        var gate = new object();
        var pulsed = false;
        lock (gate)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                lock (gate)
                {
                    pulsed = true;
                    Monitor.Pulse(gate);
                }
            });
            while (!pulsed)
                Monitor.Wait(gate);
        }

        return number;
    }

    [NotGoroutine]
    private static int Received(int number)
    {
        var answer = new Chan<int>();
        Go.Run(Answer, answer, number);
        return answer.Receive();
    }

    [Goroutine]
    private static void Answer(ISendChan<int> answer, int number) => answer.Send(number);
}
