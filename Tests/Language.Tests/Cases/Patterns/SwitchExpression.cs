// `switch` expression with arms that wait
// Expected: suspends
namespace Cases.Patterns.SwitchExpression;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (int i = 0; i < 4; i++)
        {
            string text = log.Step(i) switch
            {
                0 => log.Step("zero"),
                1 or 2 => i == 1 ? log.Step("one") : log.Step("two"),
                _ => "many",
            };
            log.Write(text);
        }
    }
}
