namespace GoroutineGen.EndToEnd.Tests.Oracle;

internal static partial class Switches
{
    [Body, Goroutine]
    private static void StatementWithGotoCase(Log log)
    {
        for (var i = 0; i < 5; i++)
        {
            switch (log.Step(i))
            {
                case 0:
                    log.Step("zero");
                    goto case 2;
                case 1:
                    break;
                case 2:
                    log.Step("two");
                    goto default;
                case 3 when log.Write3():
                    continue;
                default:
                    log.Step("default");
                    break;
            }

            log.Write($"after {i}");
        }
    }

    [Body, Goroutine]
    private static void StatementOnPatterns(Log log)
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

    [Body, Goroutine]
    private static void ExpressionWithArmsThatSuspend(Log log)
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

    [Body, Goroutine]
    private static void ExpressionWithoutAMatchingArm(Log log)
    {
        var n = log.Step(3);
#pragma warning disable CS8509 // What happens without a matching arm is what this is about.
        log.Step(n switch { 1 => "one", 2 => "two" });
#pragma warning restore CS8509
    }

    private static bool Write3(this Log log)
    {
        log.Write("guard");
        return true;
    }
}
