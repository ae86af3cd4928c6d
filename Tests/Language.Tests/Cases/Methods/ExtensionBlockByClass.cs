// methods of extension blocks that are called by their class
// Expected: suspends
namespace Cases.Methods.ExtensionBlockByClass;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Extensions.Twice("word", log));
        log.Write(Extensions.Twice(log.Step("a"), log: log));
        log.Write(Extensions.Make(log, 'x'));
        log.Write(Extensions.Once("once"));
        Extensions.Both<int, string>([1, 2], "both", log);
        Extensions.Both([3], 4, log);
        log.Write(string.Join(' ', Extensions.Twice(Extensions.Twice("nested", log), log)));
        lock (log)
            log.Write("end");
    }
}

internal static partial class Extensions
{
    extension(string text)
    {
        [Goroutine]
        public string Twice(Log log) => log.Step(text) + log.Step(text);

        public string Once() => text;
    }

    extension(string)
    {
        [Goroutine]
        public static string Make(Log log, char c) => log.Step(new string(c, 2));
    }

    extension<T>(List<T> list)
    {
        [Goroutine]
        public void Both<U>(U other, Log log) => log.Step($"{list.Count} {other} {typeof(T)} {typeof(U)}");
    }
}
