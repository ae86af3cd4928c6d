// a static call that is dynamic because of an argument
// Expected: suspends
namespace Cases.Dynamic.ArgumentMakesDynamic;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        dynamic argument = 5;
        log.Write(Describe(argument));
        argument = "five";
        log.Write(Describe(argument));
        log.Step("after");
    }

    public static string Describe(int n) => $"int {n}";

    public static string Describe(string s) => $"string {s}";
}
