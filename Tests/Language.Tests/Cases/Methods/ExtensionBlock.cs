// methods of extension blocks (C# 14)
// Expected: suspends
namespace Cases.Methods.ExtensionBlock;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write("word".Twice(log));
        log.Write(string.Make(log, 'x'));
        log.Step("word".Long);
    }
}

internal static partial class Extensions
{
    extension(string text)
    {
        public bool Long => text.Length > 3;

        [Goroutine]
        public string Twice(Log log) => log.Step(text) + log.Step(text);
    }

    extension(string)
    {
        [Goroutine]
        public static string Make(Log log, char c) => log.Step(new string(c, 2));
    }
}
