// Partial methods whose parts differ in names and defaults
// Expected: suspends
// Twins: 3
namespace Programs.Declarations.PartialMethodsWhosePartsDifferInNamesAndDefaults;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Partly(times: 2);
        Partly(1, Of("named "));
        new Base().Virtually();
    }

    [Goroutine] static partial void Partly(int times, string name = "default ");
    static partial void Partly(int count, string text)
    {
        while (count-- > 0) Console.WriteLine(Of(text) + nameof(text));
    }

    partial class Base
    {
        [Goroutine] public virtual partial void Virtually(int a = 3);
        public virtual partial void Virtually(int b) => Say(b);
    }
}

// Writes:
// default text
// default text
// named text
// <3>
