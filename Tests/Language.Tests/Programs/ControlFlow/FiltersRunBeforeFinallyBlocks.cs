// Filters run before finally blocks
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.FiltersRunBeforeFinallyBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            try { throw new InvalidOperationException(); }
            finally { Console.WriteLine("finally"); }
        }
        catch (InvalidOperationException) when (Print("filter"))
        {
            Console.WriteLine("catch");
        }
    }

    static bool Print(string text)
    {
        Console.WriteLine(text);
        return true;
    }
}

// Writes:
// filter
// finally
// catch
