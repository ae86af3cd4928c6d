// Expression with arms that suspend
// Expected: suspends
// Twins: 1
namespace Programs.Switches.ExpressionWithArmsThatSuspend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var i = 0; i < 4; i++)
        {
            var text = log.Step(i) switch
            {
                0 => log.Step("zero"),
                1 or 2 => i == 1 ? log.Step("one") : log.Step("two"),
                var n => n switch { 3 => log.Step("three"), _ => "many" },
            };
            log.Write(text);
        }
    }
}
