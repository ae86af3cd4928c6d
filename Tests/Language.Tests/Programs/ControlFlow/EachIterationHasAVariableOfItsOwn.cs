// Each iteration has a variable of its own
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.EachIterationHasAVariableOfItsOwn;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>(8);
        foreach (int x in new[] { 1, 2 }) Go.Run(() => c.Send(x)).Join();
        for (int i = 0; i < 2; i++)
        {
            int own = i * 10;
            Go.Run(() => { c.Send(own); }).Join();
        }
        c.Close();
        foreach (int x in c) Console.WriteLine(x);
    }
}

// Writes:
// 1
// 2
// 0
// 10
