// caller information asked for under a name of the file's own
// Expected: suspends
using Line = System.Runtime.CompilerServices.CallerLineNumberAttribute;
using Member = System.Runtime.CompilerServices.CallerMemberNameAttribute;
using Path = System.Runtime.CompilerServices.CallerFilePathAttribute;
using Text = System.Runtime.CompilerServices.CallerArgumentExpressionAttribute;

namespace Cases.CallerInfo.Aliases;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Tell(log, log.Step(1) + 2);
        Local();

        void Local([Member] string member = "", [Line] int line = 0) => log.Step($"{member} {line}");
    }

    [Goroutine]
    private static void Tell(
        Log log, int value, [Member] string member = "", [Line] int line = 0, [Path] string path = "", [Text("value")] string text = "") =>
        log.Step($"{member} {line} {System.IO.Path.GetFileName(path)} {text} {value}");
}
