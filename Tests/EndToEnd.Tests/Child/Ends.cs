namespace GoroutineGen.EndToEnd.Child;

/// <summary>The end of main is the end of the process.</summary>
internal static partial class Ends
{
    private static readonly Chan<int> Forever = new();

    [Goroutine]
    public static void WhileAnotherWaits()
    {
        var ready = new Chan<int>();
        Go.Run(WaitForEver, ready);
        ready.Receive();
        Console.WriteLine("main ends");
    }

    [Goroutine]
    private static void WaitForEver(Chan<int> ready)
    {
        try
        {
            ready.Send(1);
            Forever.Receive();
        }
        finally
        {
            Console.WriteLine("not reached");
        }
    }
}
