// References to variables that somebody else keeps
// Expected: suspends
// Twins: 2
namespace Programs.ByRefAliases.ReferencesToVariablesThatSomebodyElseKeeps;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        Use(ref a);
        Console.WriteLine(a);
    }

    static void Use(ref int a) { ref int other = ref a; Change(ref a); other *= 2; }
    [Goroutine] static void Change(ref int x) { Go.Yield(); x += 4; }
}

// Writes:
// 10
