// a `Dispose` that throws
// Expected: suspends
namespace Cases.Resources.DisposeThrows;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            using var bad = new Bad();
            log.Step("inside");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }
}

internal sealed class Bad : IDisposable
{
    public void Dispose() => throw new CaseException("from Dispose");
}
