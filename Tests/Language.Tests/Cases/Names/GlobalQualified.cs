// `global::` and names of nested namespaces
// Expected: suspends
namespace Cases.Names.GlobalQualified;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(global::System.Math.Max(log.Step(1), 2));
        log.Write(Nested.Helper.Work(log));
        log.Write(global::Cases.Names.GlobalQualified.Nested.Helper.Work(log));
    }
}

internal static class Nested
{
    internal static class Helper
    {
        public static int Work(Log log)
        {
            log.Write("ordinary");
            return 3;
        }
    }
}
