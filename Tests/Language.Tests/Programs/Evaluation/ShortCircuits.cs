// Short circuits
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.ShortCircuits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Say(false) && Say(true));
        Console.WriteLine(Say(true) || Say(false));
        Console.WriteLine(Say(1) > 1 ? Say("a") : Say("b"));
        Console.WriteLine(Say<string?>(null) ?? Say("c"));
    }
}

// Writes:
// <False>
// False
// <True>
// True
// <1>
// <b>
// b
// <>
// <c>
// c
