// assignment as an operand and as a condition
// Expected: suspends
namespace Cases.Assignments.AsExpression;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n;
        log.Write((n = log.Step(3)) + n);
        bool found;
        if (found = log.Step(true))
            log.Write(found);
        string? line;
        var lines = new Queue<string?>(["a", "b", null]);
        while ((line = log.Step(lines.Dequeue())) != null)
            log.Write(line);
    }
}
