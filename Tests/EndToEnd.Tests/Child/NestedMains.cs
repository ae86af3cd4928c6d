namespace GoroutineGen.EndToEnd.Child;

/// <summary>A <c>Go.Main</c> inside of another one: which of them is told of a deadlock.</summary>
internal static partial class NestedMains
{
    private static readonly Chan<int> Silent = new();

    public static Action? Find(string scenario) => scenario switch
    {
        "InnerMainSleepsForGood" => InnerSleeps,
        "InnerMainOfAThreadSleepsForGood" => InnerOfAThreadSleeps,
        "InnerMainsSleepForGood" => TwoInnerSleep,
        "BothMainsSleepForGood" => BothSleep,
        _ => null,
    };

    /// <summary>The outer goroutine waits for nothing but the inner main.</summary>
    [Goroutine]
    private static void InnerSleeps()
    {
        TellOfDeadlock("inner");
        Go.Sleep(1);
        Console.WriteLine("outer goes on");
    }

    /// <summary>The outer goroutine waits for a thread, and that one for its own main.</summary>
    [Goroutine]
    private static void InnerOfAThreadSleeps()
    {
        var told = new Chan<int>();
        new Thread(() =>
        {
            TellOfDeadlock("inner");
            told.Send(1);
        }).Start();
        told.Receive();
        Console.WriteLine("outer goes on");
    }

    /// <summary>One after the other, the later first.</summary>
    [Goroutine]
    private static void TwoInnerSleep()
    {
        var began = new Chan<int>();
        var first = Go.Run(Nest, "first", began);
        began.Receive();
        var second = Go.Run(Nest, "second", began);
        began.Receive();
        second.Join();
        first.Join();
        Console.WriteLine("outer goes on");
    }

    [Goroutine]
    private static void BothSleep()
    {
        TellOfDeadlock("inner");
        Silent.Receive();
    }

    [Goroutine]
    private static void Nest(string name, Chan<int> began)
    {
        try
        {
            Go.Main(TellAndSleep, began);
        }
        catch (DeadlockException)
        {
            Console.WriteLine($"{name} sleeps for good");
        }
    }

    private static void TellOfDeadlock(string name)
    {
        try
        {
            Go.Main(Sleep);
        }
        catch (DeadlockException)
        {
            Console.WriteLine($"{name} sleeps for good");
        }
    }

    [Goroutine]
    private static void Sleep() => Silent.Receive();

    [Goroutine]
    private static void TellAndSleep(Chan<int> began)
    {
        began.Send(1);
        Silent.Receive();
    }
}
