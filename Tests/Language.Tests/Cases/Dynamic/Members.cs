// `dynamic` members, operators and conversions
// Expected: suspends
namespace Cases.Dynamic.Members;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        dynamic text = log.Step("text");
        int length = text.Length;
        log.Step(length);
        dynamic number = log.Step(3);
        log.Step((object)(number + 4));
        dynamic list = new List<int>();
        list.Add(log.Step(1));
        log.Step(list.Count);
    }
}
