// Mutual recursion with out parameters
// Expected: suspends
// Twins: 3
namespace Programs.ByRef.MutualRecursionWithOutParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Even(5, out string path) + " " + path);
    }

    [Goroutine] static bool Even(int n, out string path)
    {
        if (n == 0) { path = "e"; return true; }
        bool r = Odd(n - 1, out path); path += n; return r;
    }
    [Goroutine] static bool Odd(int n, out string path)
    {
        path = "-"; if (n == 0) { path = "o"; return false; }
        bool r = Even(n - 1, out var inner); path = inner + Of(n); return r;
    }
}

// Writes:
// False o12345
