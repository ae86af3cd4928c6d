// Loop variables in closures
// Expected: suspends
// Twins: 1
namespace Programs.Loops.LoopVariablesInClosures;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var readers = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var copy = i;
            readers.Add(() => i * 100 + copy);
            log.Step(i);
        }

        foreach (var x in (int[])[7, 8, 9])
        {
            readers.Add(() => x);
            log.Step(x);
        }

        foreach (var reader in readers)
            log.Step(reader());
    }
}
