// Symbols that a file defines are defined for its twins
// Expected: suspends
// Twins: 3
#define HERE
#undef DEFINED_BY_THE_PROJECT
#if NEVER
#define NOT_HERE
#endif

namespace Programs.Declarations.SymbolsOfTheFileAreDefinedForItsTwins;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Ordinary(1);
        Marked(2);
        Undefined(3);
        Inactive(4);
        Debug(5);
    }

    [System.Diagnostics.Conditional("HERE")] static void Ordinary(int x) => Console.WriteLine(x);
    [Goroutine, System.Diagnostics.Conditional("HERE")] static void Marked(int x) => Console.WriteLine(Of(x));
    [Goroutine, System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")] static void Undefined(int x) => Console.WriteLine(x);
    [System.Diagnostics.Conditional("NOT_HERE")] static void Inactive(int x) => Console.WriteLine(x);
    [System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")] static void Debug(int x) => Console.WriteLine(x);
}

// Writes:
// 1
// 2
