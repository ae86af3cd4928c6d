// contexts in a select
// Expected: suspends
namespace Cases.Channels.Contexts;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (context, cancel) = Context.WithCancel(Context.Background);
        var channel = new Chan<int>();
        cancel();
        switch (Go.Select(Case.Receive(channel, out int n), Case.Receive(context.Done, out ValueTuple _)))
        {
            case 0:
                log.Step(n);
                break;
            case 1:
                log.Step(context.Err?.GetType().Name);
                break;
        }
    }
}
