// A finally block changes what is given back
// Expected: suspends
// Twins: 3
namespace Programs.ByRefExits.AFinallyBlockChangesWhatIsGivenBack;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        Console.WriteLine($"{Late(ref a, 0)} {a}");
        Console.WriteLine($"{Late(ref a, 1)} {a}");
        Console.WriteLine($"{Late(ref a, 2)} {a}");
        Console.WriteLine($"{Nested(ref a, out int b)} {a} {b}");
    }

    [Goroutine]
    static int Late(ref int x, int how)
    {
        try
        {
            if (how == 0) return x + Of(1);
            if (how == 1) { x = 50; return x; }
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException) { x++; return x; }
        finally { Go.Yield(); x += 100; }
    }

    [Goroutine]
    static int Nested(ref int x, out int y)
    {
        try
        {
            try { y = 1; return x; }
            finally { x++; y = Of(x) + 1; }
        }
        finally { x *= 2; y = Of(1000) + x; }
    }
}

// Writes:
// 2 101
// 50 150
// 151 251
// 251 504 1504
