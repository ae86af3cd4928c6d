// an extern method
// Expected: suspends
namespace Cases.Methods.Extern;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Length("text") > 0);
        log.Step("after");
    }

    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "strlen")]
    private static extern nint Length(string text);
}
