// `WaitGroup.Go`, `Once.Do` and `ErrGroup.Go`
// Expected: suspends
using Sync = GoroutineGen.Sync;

namespace Cases.Starts.WaitGroup;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var group = new Sync.WaitGroup();
        int[] results = new int[3];
        for (int i = 0; i < 3; i++)
        {
            int n = i;
            group.Go(() =>
            {
                Go.Yield();
                results[n] = n * n;
            });
        }

        group.Wait();
        log.Step(results.Sum());
        var once = new Sync.Once();
        once.Do(() => log.Step("once"));
        once.Do(() => log.Step("twice"));
        var errors = new Sync.ErrGroup();
        errors.Go(() => throw new CaseException("first"));
        try
        {
            errors.Wait();
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}
