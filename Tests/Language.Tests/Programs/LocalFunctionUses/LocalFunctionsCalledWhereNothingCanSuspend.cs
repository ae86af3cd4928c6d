// Local functions called where nothing can suspend
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionUses.LocalFunctionsCalledWhereNothingCanSuspend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object gate = new();
        lock (gate) Console.WriteLine(Slow(1));
        try { throw new FormatException(); }
        catch (FormatException) when (Slow(1) == 1) { Console.WriteLine("filter"); }
        Console.WriteLine((from x in new[] { 1, 2 } where Slow(x) > 1 select Slow(x)).Single());
        Console.WriteLine(new[] { 1, 2, 3 }.Select(Slow).Sum());
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + 1;
        Console.WriteLine(tree.Compile()(Slow(1)));
        Span<int> span = [Slow(1), 2];
        span[0] = Slow(5);
        Console.WriteLine(span[0] + span[1]);
        int Slow(int x)
        {
            for (int i = 0; i < 3; i++) Of(i);
            return x;
        }
    }
}

// Writes:
// 1
// filter
// 2
// 6
// 2
// 7
