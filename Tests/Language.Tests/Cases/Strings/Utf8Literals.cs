// UTF-8 literals
// Expected: suspends
namespace Cases.Strings.Utf8Literals;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        byte[] bytes = "text"u8.ToArray();
        log.Step(bytes.Length);
        log.Write("ab"u8.Length + log.Step(1));
    }
}
