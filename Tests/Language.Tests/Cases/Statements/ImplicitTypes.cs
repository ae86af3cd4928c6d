// `var`, and locals of anonymous and tuple types
// Expected: suspends
namespace Cases.Statements.ImplicitTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var number = log.Step(1);
        var pair = log.Step((number, "x"));
        var anonymous = new { Number = log.Step(2), Text = "y" };
        log.Write($"{number} {pair} {anonymous.Number} {anonymous}");
    }
}
