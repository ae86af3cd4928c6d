// `while` with an `out` variable in its condition
// Expected: suspends
namespace Cases.Loops.WhileOutVariable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var queue = new Queue<int>([1, 2, 3]);
        while (queue.TryDequeue(out int next))
            log.Step(next);
        log.Step("empty");
    }
}
