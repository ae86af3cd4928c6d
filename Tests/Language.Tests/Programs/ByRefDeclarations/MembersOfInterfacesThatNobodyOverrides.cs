// Members of interfaces that nobody overrides
// Expected: suspends
// Twins: 3
namespace Programs.ByRefDeclarations.MembersOfInterfacesThatNobodyOverrides;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1; IWorker.Start(ref n); IWorker worker = new Worker(); worker.Add(ref n); Console.WriteLine(n);
    }

    partial interface IWorker
    {
        [Goroutine] static void Start(ref int n) { Go.Yield(); n += 2; }
        [Goroutine] sealed void Add(ref int n) { Go.Yield(); n += 10; }
    }
    class Worker : IWorker;
}

// Writes:
// 13
