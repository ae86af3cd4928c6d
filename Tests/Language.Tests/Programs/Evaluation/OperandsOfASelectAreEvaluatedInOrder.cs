// Operands of a select are evaluated in order
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.OperandsOfASelectAreEvaluatedInOrder;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Chan<int>? never = null;
        var c = new Chan<int>(1);
        Console.WriteLine(Go.Select(Case.Send(never, Say(1)), Case.Send(Of(c), Say(2)), Case.Receive(Of(never), out int x)));
        Console.WriteLine($"{c.Receive()} {x}");
    }
}

// Writes:
// <1>
// <2>
// 1
// 2 0
