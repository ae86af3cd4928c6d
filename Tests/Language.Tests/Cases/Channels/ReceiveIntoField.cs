// `Receive(out ...)` into a field or an element
// Expected: compensated
namespace Cases.Channels.ReceiveIntoField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>(4);
        int[] numbers = new int[2];
        channel.Send(log.Step(7));
        log.Write(channel.Receive(out numbers[1]));
        log.Step(numbers[1]);
    }
}
