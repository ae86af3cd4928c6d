// generic extension blocks (C# 14)
// Expected: suspends
namespace Cases.Methods.ExtensionBlockGeneric;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(((List<int>)[1, 2]).Last2(log));
    }
}

internal static partial class Extensions
{
    extension<T>(List<T> items)
        where T : struct
    {
        [Goroutine]
        public T Last2(Log log) => log.Step(items[^1]);
    }
}
