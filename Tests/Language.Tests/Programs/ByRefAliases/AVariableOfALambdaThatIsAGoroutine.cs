// A variable of a lambda that is a goroutine
// Expected: suspends
// Twins: 3
namespace Programs.ByRefAliases.AVariableOfALambdaThatIsAGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var done = Go.Run(() =>
        {
            int sum = 0;
            for (int i = 0; i < 3; i++) { Add(ref sum, i); if (Try(i, out var x)) sum += x; }
            return sum;
        });
        Console.WriteLine(done.Join());
    }

    [Goroutine] static void Add(ref int sum, int by) { Go.Yield(); sum += by; }
    [Goroutine] static bool Try(int i, out int x) { x = Of(i * 100); return i > 1; }
}

// Writes:
// 203
