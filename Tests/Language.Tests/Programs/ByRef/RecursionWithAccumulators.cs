// Recursion with accumulators
// Expected: suspends
// Twins: 3
namespace Programs.ByRef.RecursionWithAccumulators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int count = 0;
        string trail = "";
        Console.WriteLine(Walk(4, ref count, ref trail));
        Console.WriteLine($"{count} {trail}");
        Hanoi(3, 'a', 'b', 'c', ref count);
        Console.WriteLine(count);
    }

    [Goroutine]
    static int Walk(int depth, ref int count, ref string trail)
    {
        count++;
        trail += depth;
        if (depth == 0) return Of(1);
        int left = Walk(depth - 1, ref count, ref trail);
        trail += ',';
        return left + Walk(depth - 1, ref count, ref trail);
    }

    [Goroutine]
    static void Hanoi(int n, char from, char to, char over, ref int moves)
    {
        if (n == 0) return;
        Hanoi(n - 1, from, over, to, ref moves);
        moves += Of(1);
        Hanoi(n - 1, over, to, from, ref moves);
    }
}

// Writes:
// 16
// 31 43210,0,10,0,210,0,10,0,3210,0,10,0,210,0,10,0
// 38
