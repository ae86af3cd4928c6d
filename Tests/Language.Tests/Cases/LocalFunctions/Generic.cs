// generic local functions, with constraints
// Expected: suspends
namespace Cases.LocalFunctions.Generic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(Largest(3, 5));
        log.Step(Largest("a", "b"));
        log.Step(Make<List<int>>().Count);

        T Largest<T>(T a, T b)
            where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

        static T Make<T>()
            where T : new() => new();
    }
}
