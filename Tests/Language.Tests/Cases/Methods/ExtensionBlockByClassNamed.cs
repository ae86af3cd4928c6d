// methods of extension blocks that are called by their class, with a named receiver
// Expected: compensated
namespace Cases.Methods.ExtensionBlockByClassNamed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Extensions.Twice(text: "word", log: log));
        log.Write(Extensions.Twice(log: log, text: "word"));
    }
}

internal static partial class Extensions
{
    extension(string text)
    {
        [Goroutine]
        public string Twice(Log log) => log.Step(text) + log.Step(text);
    }
}
