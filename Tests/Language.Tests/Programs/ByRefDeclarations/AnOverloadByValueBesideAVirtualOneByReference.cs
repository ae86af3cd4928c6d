// An overload by value beside a virtual one by reference
// Expected: suspends
// Twins: 1
using Library;

namespace Programs.ByRefDeclarations.AnOverloadByValueBesideAVirtualOneByReference;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWorker worker = new Worker(); int n = 1;
        Console.WriteLine($"{worker.Work(n)} {worker.Work(ref n)} {n}");
    }

    class Worker : IWorker;
}

// Writes:
// 2 1 101
