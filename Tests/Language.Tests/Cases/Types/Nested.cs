// nested types, and names of the outer one
// Expected: suspends
namespace Cases.Types.Nested;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Outer.Inner.Run(log));
        log.Write(new Outer.Inner.Innermost(5).Show(log));
    }
}

internal static partial class Outer
{
    private const string Secret = "secret";

    internal partial class Inner
    {
        [Goroutine]
        public static string Run(Log log) => log.Step(Secret);

        internal sealed partial class Innermost(int n)
        {
            [Goroutine]
            public string Show(Log log) => log.Step(Secret + n);
        }
    }
}
