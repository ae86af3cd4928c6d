// Conditional methods
// Expected: suspends
// Twins: 3
namespace Programs.Declarations.ConditionalMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Dropped(Say(1));
        Kept(Say(2));
    }

    [Goroutine, System.Diagnostics.Conditional("NEVER")] static void Dropped(int x) => Say(x * 10);
    [Goroutine, System.Diagnostics.Conditional("NEVER"), System.Diagnostics.Conditional("DEFINED_BY_THE_PROJECT")]
    static void Kept(int x) => Say(x * 10);
}

// Writes:
// <2>
// <20>
