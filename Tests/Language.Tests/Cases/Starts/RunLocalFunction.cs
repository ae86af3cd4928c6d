// `Go.Run` of local functions
// Expected: suspends
namespace Cases.Starts.RunLocalFunction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var channel = new Chan<int>();
        Go.Run(Send, 5);
        log.Step(channel.Receive());
        log.Step(Go.Run(Twice, 4).Join());

        void Send(int n) => channel.Send(n);

        static int Twice(int n)
        {
            Go.Yield();
            return n * 2;
        }
    }
}
