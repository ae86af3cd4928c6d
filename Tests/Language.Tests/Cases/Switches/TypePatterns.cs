// type and declaration patterns
// Expected: suspends
namespace Cases.Switches.TypePatterns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (object? item in (object?[])[1, "text", 2.5, 'c', null, new int[2]])
        {
            switch (log.Step(item))
            {
                case int number:
                    log.Step(number + 1);
                    break;
                case string text when text.Length > 2:
                    log.Step(text.ToUpperInvariant());
                    break;
                case double:
                    log.Step("double");
                    break;
                case Array { Length: var length }:
                    log.Step(length);
                    break;
                case null:
                    log.Step("null");
                    break;
                case IComparable comparable:
                    log.Step(comparable.CompareTo('d'));
                    break;
            }
        }
    }
}
