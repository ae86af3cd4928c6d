// `is` and `as`
// Expected: suspends
namespace Cases.Operators.IsAs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object item = log.Step((object)"text");
        log.Write(item is string);
        log.Write(log.Step(item) as string);
        log.Write(log.Step(item) as int? ?? log.Step(-1));
        log.Write((log.Step(item) as System.Collections.IEnumerable)!.Cast<char>().Count());
    }
}
