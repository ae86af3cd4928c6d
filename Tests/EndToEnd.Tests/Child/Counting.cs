using System.Text.RegularExpressions;

namespace GoroutineGen.EndToEnd.Child;

/// <summary>As many goroutines are counted as stand in a dump, whatever they do.</summary>
internal static partial class Counting
{
    private const int OfEach = 1000; // So many that the world stops before all of them have run.
    private const int Tries = 10;

    [Goroutine]
    public static void Run()
    {
        Console.WriteLine($"{Go.Count} at the start");
        Compare("at the start");
        var release = new Chan<int>();
        for (var i = 0; i < OfEach; i++)
        {
            Go.Run(Wait, release);
            Go.Run(YieldUntilClosed, release);
            Go.Run(Sleep, release);
        }

        Compare("before they ran");
        for (var i = 0; i < 3; i++)
            Go.Run(() => Block(release));
        Go.Sleep(10);
        Compare("when they ran");
        Go.MaxProcs = 3;
        Go.MaxProcs = 1;
        Compare("after processors were taken away");
        release.Close();
        while (Go.Count > 1)
            Go.Sleep(1);
        Compare("at the end");
    }

    private static void Compare(string moment)
    {
        // A goroutine that ends in between would be counted only once; as many before as after means that none did.
        for (var i = 0; i < Tries; i++)
        {
            var counted = Go.Count;
            var dumped = Header().Count(Go.Dump());
            if (counted != Go.Count)
                continue;
            Console.WriteLine(counted == dumped ? $"equal {moment}" : $"{moment}: {counted} counted, {dumped} in the dump");
            return;
        }

        Console.WriteLine($"{moment}: the number always changes");
    }

    [Goroutine]
    private static void Wait(Chan<int> release) => release.Receive();

    [Goroutine]
    private static void YieldUntilClosed(Chan<int> release)
    {
        while (!release.TryReceive(out _, out var open) && open)
            Go.Yield();
    }

    [Goroutine]
    private static void Sleep(Chan<int> release)
    {
        Go.Sleep(1);
        release.Receive();
    }

    [NotGoroutine]
    private static void Block(Chan<int> release) => release.Receive();

    [GeneratedRegex(@"^goroutine \d+ .*\[.*\]:$", RegexOptions.Multiline)]
    private static partial Regex Header();
}
