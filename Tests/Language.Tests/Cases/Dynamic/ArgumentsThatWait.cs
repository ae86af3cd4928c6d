// `dynamic` calls with arguments that wait
// Expected: suspends
namespace Cases.Dynamic.ArgumentsThatWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        dynamic text = "letters";
        string part = text.Substring(log.Step(2), log.Step(3));
        log.Write(part);
        dynamic map = new Dictionary<string, int>();
        map[log.Step("k")] = log.Step(5);
        int value = map["k"];
        log.Write(value);
    }
}
