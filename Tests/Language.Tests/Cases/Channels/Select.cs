// `Go.Select` with `switch`
// Expected: suspends
namespace Cases.Channels.Select;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>(1);
        var texts = new Chan<string>(1);
        numbers.Send(log.Step(5));
        switch (Go.Select(Case.Receive(numbers, out int number), Case.Receive(texts, out string text)))
        {
            case 0:
                log.Step(number);
                break;
            case 1:
                log.Step(text);
                break;
        }

        switch (Go.Select(Case.Send(texts, log.Step("sent")), Case.Receive(numbers, out number, out bool open)))
        {
            case 0:
                log.Step(texts.Receive());
                break;
            case 1:
                log.Step(open);
                break;
        }
    }
}
