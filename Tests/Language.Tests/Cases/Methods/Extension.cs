// extension methods, as such and as static methods
// Expected: suspends
namespace Cases.Methods.Extension;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write("word".Repeat(log, 2));
        log.Write(Extensions.Repeat("x", log, 3));
        log.Write(log.Step("chain").Repeat(log, 1).Repeat(log, 1));
    }
}

internal static partial class Extensions
{
    [Goroutine]
    public static string Repeat(this string word, Log log, int times)
    {
        string result = "";
        for (int i = 0; i < times; i++)
            result += log.Step(word);
        return result;
    }
}
