// `while` with a pattern variable in its condition
// Expected: suspends
namespace Cases.Loops.WhilePatternVariable;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var queue = new Queue<object>(["a", "b", 3]);
        while (log.Step(queue.Dequeue()) is string text)
            log.Step($"text {text}");
        log.Write(queue.Count);
    }
}
