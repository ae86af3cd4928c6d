// `throw null`
// Expected: suspends
namespace Cases.Exceptions.ThrowNull;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        try
        {
            log.Step("before");
            throw null!;
        }
        catch (NullReferenceException)
        {
            log.Step("caught");
        }
    }
}
