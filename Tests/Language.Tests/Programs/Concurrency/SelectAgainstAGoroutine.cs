// Select against agoroutine
// Expected: suspends
// Twins: 3
using System.Threading.Channels;

namespace Programs.Concurrency.SelectAgainstAGoroutine;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var requests = new Chan<(int Value, Chan<int> Reply)>();
        var quit = new Chan<bool>();
        var server = Go.Run(Serve, requests, quit);
        for (var i = 0; i < 5; i++)
        {
            var reply = new Chan<int>();
            requests.Send((i, reply));
            log.Step(reply.Receive());
        }

        quit.Close();
        log.Step(server.Join());
    }

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    [Goroutine]
    private static int Serve(Chan<(int Value, Chan<int> Reply)> requests, Chan<bool> quit)
    {
        var served = 0;
        while (true)
        {
            switch (Go.Select(Case.Receive(requests, out var request), Case.Receive(quit)))
            {
                case 0:
                    request.Reply.Send(request.Value * 10);
                    served++;
                    break;
                case 1:
                    return served;
            }
        }
    }
}
