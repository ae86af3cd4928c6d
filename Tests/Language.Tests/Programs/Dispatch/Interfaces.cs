// Interfaces
// Expected: compensated
// Twins: 11
namespace Programs.Dispatch.Interfaces;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (IWorker worker in (IWorker[])
        [
            new Worker(), new Explicit(), new Closed(), new Small { Total = 1 }, new Mutable(), new Derived(), new Again(),
            new Lazy(), new Virtual2(),
        ])
            Console.WriteLine(worker.Work(Of(1)) + worker.Work(2) + worker.Rest());
        Console.WriteLine(Twice(new Mutable()) + Twice(new Worker()) + TwiceRef(new Explicit()));
    }

    partial interface IWorker
    {
        [Goroutine] string Work(int x);
        [Goroutine] string Rest() { Go.Yield(); return "rest " + Again(1); }
        private string Again(int x) => Of($"again {x} ");
    }

    partial class Worker : IWorker { public string Work(int x) => Of($"worker {x} "); }
    partial class Explicit : IWorker
    {
        string IWorker.Work(int x) => Of($"explicit {x} ");
        string IWorker.Rest() => Of("explicit rest ");
        public string Work(int x) => "not this ";
    }
    class Closed : IWorker { public string Work(int x) => $"closed {x} "; public string Rest() => "closed rest "; }
    readonly partial struct Small : IWorker
    {
        public required int Total { get; init; }
        public string Work(int x) => Of($"small {x + Total} ");
    }
    partial struct Mutable : IWorker
    {
        int _total;
        public string Work(int x) { _total += x; return $"mutable {_total} "; }
    }
    class Derived : Worker;
    class Again : Worker, IWorker { public new string Work(int x) => $"again {x} "; }
    partial class Virtual : IWorker { public virtual string Work(int x) => Of($"virtual {x} "); }
    partial class Lazy : Virtual;
    partial class Virtual2 : Virtual { public override string Work(int x) => Of($"virtual2 {x} ") + base.Work(x); }

    [Goroutine] static string Twice<T>(T worker) where T : IWorker => worker.Work(1) + worker.Work(1);
    [Goroutine] static string TwiceRef<T>(T worker) where T : class, IWorker => worker.Work(1) + worker.Work(1);
}

// Writes:
// worker 1 worker 2 rest again 1 
// explicit 1 explicit 2 explicit rest 
// closed 1 closed 2 closed rest 
// small 2 small 3 rest again 1 
// mutable 1 mutable 3 rest again 1 
// worker 1 worker 2 rest again 1 
// again 1 again 2 rest again 1 
// virtual 1 virtual 2 rest again 1 
// virtual2 1 virtual 1 virtual2 2 virtual 2 rest again 1 
// mutable 1 mutable 2 worker 1 worker 1 explicit 1 explicit 1 
