// `Go.Select` in a loop, left by `goto` and `return`
// Expected: suspends
namespace Cases.Channels.SelectInLoop;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>(3);
        var done = new Chan<bool>(1);
        for (int i = 0; i < 3; i++)
            numbers.Send(i);
        int seen = 0;
        while (true)
        {
            switch (Go.Select(Case.Receive(numbers, out int n), Case.Receive(done, out bool _)))
            {
                case 0:
                    log.Step(n);
                    if (++seen == 3)
                        done.Send(true);
                    continue;
                case 1:
                    goto end;
            }
        }

    end:
        log.Step("end");
    }
}
