// `goto` back over declarations that are captured
// Expected: suspends
namespace Cases.Jumps.GotoPastDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var readers = new List<Func<int>>();
        int n = 0;
    again:
        int captured = n * 10;
        readers.Add(() => captured);
        captured += log.Step(1);
        if (++n < 3)
            goto again;
        foreach (var read in readers)
            log.Write(read());
    }
}
