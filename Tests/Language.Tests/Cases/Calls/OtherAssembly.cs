// goroutine methods of a referenced assembly
// Expected: suspends
using Library;

namespace Cases.Calls.OtherAssembly;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Library.Workers.Twice(log, 4));
        log.Write(new Library.Item(3).Add(log, 5));
        log.Write("text".Shout(log));
        log.Write(Library.Workers.Same(log, "generic"));
    }
}
