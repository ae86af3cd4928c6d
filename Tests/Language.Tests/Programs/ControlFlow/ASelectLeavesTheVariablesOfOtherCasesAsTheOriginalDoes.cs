// A select leaves the variables of other cases as the original does
// Expected: suspends
// Twins: 1
namespace Programs.ControlFlow.ASelectLeavesTheVariablesOfOtherCasesAsTheOriginalDoes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new Chan<int>(1);
        var b = new Chan<int>(1);
        int x = 7, y = 8;
        a.Send(4);
        Console.WriteLine(Go.Select(Case.Receive(a, out x), Case.Receive(b, out y)));
        Console.WriteLine($"{x} {y}");
        a.Send(5);
        a.Close();
        while (Go.Select(Case.Receive(a, out int v, out bool open), Case.Receive(b)) == 0 && open) Console.WriteLine(v);
    }
}

// Writes:
// 0
// 4 0
// 5
