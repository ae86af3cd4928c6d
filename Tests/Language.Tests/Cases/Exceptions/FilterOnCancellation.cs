// a filter that asks whether a context or a token is cancelled
// Expected: suspends
namespace Cases.Exceptions.FilterOnCancellation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var (ctx, cancel) = Context.WithCancel(Context.Background);
        using var source = new CancellationTokenSource();
        for (int i = 0; i < 3; i++)
        {
            Try(log, ctx, source.Token);
            new Job(source, ctx).Try(log);
            Go.Run(() =>
            {
                try { Wait(log); }
                catch (OperationCanceledException) when (ctx.Err is null) { log.Step("lambda: not done"); }
                catch (OperationCanceledException) when (ctx.Err is ContextCanceledException { Message.Length: > 0 }) { log.Step("done"); }
            }).Join();
            if (i == 0)
                cancel();
            else
                source.Cancel();
        }
    }

    [Goroutine]
    private static void Try(Log log, Context ctx, CancellationToken token)
    {
        try
        {
            Wait(log);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested && !ctx.Token.IsCancellationRequested)
        {
            log.Step("neither");
        }
        catch (OperationCanceledException e) when (e.CancellationToken == token)
        {
            log.Step("never");
        }
        catch (OperationCanceledException) when (ctx?.Cause is { } cause && cause.Message != "" && !token.IsCancellationRequested)
        {
            log.Step("the context");
        }
        catch (OperationCanceledException)
        {
            log.Step("both");
        }
    }

    // Each frame of a twin is unwound before the filter above it is asked.
    [Goroutine]
    private static void Wait(Log log)
    {
        using var resource = new Resource(log, "of a call");
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None);
        var (inner, stop) = Context.WithCancel(Context.Background);
        try
        {
            log.Step("wait");
            throw new OperationCanceledException();
        }
        finally
        {
            stop();
            log.Step($"finally {inner.Err is not null}");
        }
    }

    private sealed partial class Job(CancellationTokenSource source, Context ctx)
    {
        private readonly CancellationTokenSource _source = source;

        private Context Ctx { get; } = ctx;

        [Goroutine]
        public void Try(Log log)
        {
            try
            {
                try { Wait(log); }
                finally { log.Step("job"); }
            }
            catch (OperationCanceledException) when (_source is { IsCancellationRequested: false } && this.Ctx.IsDone)
            {
                log.Step("only the context");
            }
            catch (OperationCanceledException)
            {
                log.Step("both or neither");
            }
        }
    }
}
