// A jump back to the declaration of a variable that a lambda has
// Expected: compensated
// Twins: 3
namespace Programs.ByRefDeclarations.AJumpBackToTheDeclarationOfAVariableThatALambdaHas;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Func<int> look = () => -1;
        int turns = 0;
        Again:
        Set(out int y, look);
        look = () => y;
        if (++turns < 3) goto Again;
        while (Next(ref turns, out int item)) { var seen = Go.Run(() => item); Console.Write($"{seen.Join()} "); }
        Console.WriteLine("end");
    }

    [Goroutine] static void Set(out int y, Func<int> look) { y = Of(5); Go.Yield(); Console.Write($"{look()} "); y = 6; }
    [Goroutine] static bool Next(ref int turns, out int item) { item = Of(turns * 10); return turns-- > 0; }
}

// Writes:
// -1 5 5 30 20 10 end
