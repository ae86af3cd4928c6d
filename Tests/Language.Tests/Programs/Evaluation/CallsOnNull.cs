// Calls on null
// Expected: suspends
// Twins: 2
namespace Programs.Evaluation.CallsOnNull;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Worker? none = null;
        Chan<int>? nothing = null;
        try { none!.Work(Of(Fail())); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
        try { none!.Work(Of(1)); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
        try { nothing!.Send(1); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
        try { foreach (int x in nothing!) Console.WriteLine(x); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
    }

    static int Fail() => throw new InvalidOperationException();
    partial class Worker { [Goroutine] public void Work(int x) => Console.WriteLine("worked"); }
}

// Writes:
// InvalidOperationException
// NullReferenceException
// NullReferenceException
// NullReferenceException
