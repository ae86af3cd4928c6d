// list patterns in `is` over strings and lists
// Expected: suspends
namespace Cases.Patterns.ListPatternInIs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (log.Step("abc") is ['a', .. var rest])
            log.Step(rest);
        if (log.Step(new List<int> { 1, 2, 3 }) is [var first, _, var last])
            log.Step(first + last);
    }
}
