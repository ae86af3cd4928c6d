// `Go.Run` of methods with arguments that wait
// Expected: suspends
namespace Cases.Starts.RunMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        Goroutine worker = Go.Run(Send, channel, log.Step(3));
        log.Step(channel.Receive());
        worker.Join();
        Goroutine<int> adder = Go.Run(Add, log.Step(1), log.Step(2));
        log.Step(adder.Join());
    }

    [Goroutine]
    private static void Send(Chan<int> channel, int value) => channel.Send(value);

    [Goroutine]
    private static int Add(int a, int b)
    {
        Go.Yield();
        return a + b;
    }
}
