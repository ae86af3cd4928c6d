// natural types of lambdas and method groups
// Expected: suspends
namespace Cases.Lambdas.NaturalTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var write = log.Write;
        var lambda = (string s) => s.Length;
        var withReturn = object (bool b) => b ? 1 : "two";
        Delegate any = (int x) => x + 1;
        log.Step(lambda(log.Step("text")));
        log.Step(withReturn(false));
        log.Step(any.DynamicInvoke(4));
        write(log.Step("written"));
    }
}
