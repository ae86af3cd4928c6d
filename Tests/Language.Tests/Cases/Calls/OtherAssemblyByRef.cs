// `ref` and `out` parameters of a referenced assembly's methods
// Expected: suspends
namespace Cases.Calls.OtherAssemblyByRef;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 1;
        Library.Workers.Add(log, ref total, 5);
        log.Write(Library.Workers.TryHalve(log, total, out int half));
        log.Step(total + half);
    }
}
