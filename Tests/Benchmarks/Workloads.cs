namespace GoroutineGen.Benchmarks;

/// <summary>The workloads; go/main.go has the same in Go.</summary>
internal static partial class Workloads
{
    [Goroutine]
    public static void PingPong(int rounds)
    {
        var there = new Chan<int>();
        var back = new Chan<int>();
        Go.Run(Echo, there, back);
        for (var i = 0; i < rounds; i++)
        {
            there.Send(i);
            back.Receive();
        }

        there.Close();
    }

    [Goroutine]
    public static void Buffered(int count)
    {
        var chan = new Chan<int>(capacity: 128);
        Go.Run(Produce, chan, count);
        long sum = 0;
        foreach (var value in chan)
            sum += value;
        if (sum != (long)count * (count - 1) / 2)
            throw new InvalidOperationException("A value was lost.");
    }

    [Goroutine]
    public static void Yield(int count)
    {
        var group = new Sync.WaitGroup();
        group.Add(2);
        for (var i = 0; i < 2; i++)
            Go.Run(YieldOften, count / 2, group);
        group.Wait();
    }

    [Goroutine]
    public static void SpawnAndWait(int count)
    {
        const int AtOnce = 1000;
        var group = new Sync.WaitGroup();
        for (var done = 0; done < count; done += AtOnce)
        {
            group.Add(AtOnce);
            for (var i = 0; i < AtOnce; i++)
                Go.Run(Finish, group);
            group.Wait();
        }
    }

    [Goroutine]
    public static void ContendedMutex(int count)
    {
        const int Goroutines = 8;
        var shared = new Counter();
        var group = new Sync.WaitGroup();
        group.Add(Goroutines);
        for (var i = 0; i < Goroutines; i++)
            Go.Run(CountUnderLock, shared, count / Goroutines, group);
        group.Wait();
        if (shared.Value != count / Goroutines * Goroutines)
            throw new InvalidOperationException("A count was lost.");
    }

    [Goroutine]
    public static void SpawnChain(int length)
    {
        var group = new Sync.WaitGroup();
        group.Add(1);
        Go.Run(Link, length, group);
        group.Wait();
    }

    [Goroutine]
    public static void SelectTwo(int rounds)
    {
        var a = new Chan<int>(capacity: 1);
        var b = new Chan<int>(capacity: 1);
        a.Send(0);
        for (var i = 0; i < rounds; i++)
        {
            switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y)))
            {
                case 0:
                    b.Send(x);
                    break;
                case 1:
                    a.Send(y);
                    break;
            }
        }
    }

    [Goroutine]
    public static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    [Goroutine]
    private static void Echo(Chan<int> there, Chan<int> back)
    {
        foreach (var value in there)
            back.Send(value);
    }

    [Goroutine]
    private static void Produce(Chan<int> chan, int count)
    {
        for (var i = 0; i < count; i++)
            chan.Send(i);
        chan.Close();
    }

    [Goroutine]
    private static void YieldOften(int count, Sync.WaitGroup group)
    {
        for (var i = 0; i < count; i++)
            Go.Yield();
        group.Done();
    }

    [Goroutine]
    private static void Finish(Sync.WaitGroup group) => group.Done();

    [Goroutine]
    private static void Link(int remaining, Sync.WaitGroup group)
    {
        if (remaining == 0)
            group.Done();
        else
            Go.Run(Link, remaining - 1, group);
    }

    [Goroutine]
    private static void CountUnderLock(Counter shared, int count, Sync.WaitGroup group)
    {
        for (var i = 0; i < count; i++)
        {
            shared.Lock.Lock();
            shared.Value++;
            shared.Lock.Unlock();
        }

        group.Done();
    }

    private sealed class Counter
    {
        public readonly Sync.Mutex Lock = new();
        public int Value;
    }
}
