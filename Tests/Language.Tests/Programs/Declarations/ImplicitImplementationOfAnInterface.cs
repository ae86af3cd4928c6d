// Implicit implementation of an interface
// Expected: suspends
// Twins: 2
namespace Programs.Declarations.ImplicitImplementationOfAnInterface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IWork work = new Worker();
        work.Work();
        new Worker().Work();
    }

    interface IWork { void Work(); }
    partial class Worker : IWork { [Goroutine] public void Work() => Console.WriteLine(Of(1)); static T Of<T>(T x) => x; }
}

// Writes:
// 1
// 1
