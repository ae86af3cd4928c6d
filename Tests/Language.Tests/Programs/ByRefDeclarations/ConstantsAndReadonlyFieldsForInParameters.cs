// Constants and readonly fields for in parameters
// Expected: suspends
// Twins: 2
namespace Programs.ByRefDeclarations.ConstantsAndReadonlyFieldsForInParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        const int Local = 2;
        Console.WriteLine(Add(Limit, Local) + Add(in _fixed, _fixed) + Add(default, (int)DayOfWeek.Friday));
    }

    const int Limit = 100; static readonly int _fixed = 1000;
    [Goroutine] static int Add(in int a, in int b) { Go.Yield(); return a + b; }
}

// Writes:
// 2107
