// Statement on patterns
// Expected: suspends
// Twins: 1
namespace Programs.Switches.StatementOnPatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var item in (object?[])[1, -1, "text", "", null, 2.5, (1, "pair"), new List<int> { 1, 2, 3 }])
        {
            switch (item)
            {
                case int and < 0:
                    log.Step("negative");
                    break;
                case int n:
                    log.Step(n + 1);
                    break;
                case string { Length: 0 }:
                    log.Step("empty");
                    break;
                case string text:
                    log.Step(text.ToUpperInvariant());
                    break;
                case null:
                    log.Step("null");
                    break;
                case (int first, string second):
                    log.Step($"{first} {second}");
                    break;
                case List<int> and [var head, .., var tail]:
                    log.Step(head + tail);
                    break;
                default:
                    log.Step(item.GetType().Name);
                    break;
            }
        }
    }
}
