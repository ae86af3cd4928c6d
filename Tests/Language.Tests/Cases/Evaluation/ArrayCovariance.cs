// storing into a covariant array after a wait
// Expected: suspends
namespace Cases.Evaluation.ArrayCovariance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object[] items = new string[1];
        try
        {
            items[log.Step(0)] = log.Step((object)5);
        }
        catch (ArrayTypeMismatchException)
        {
            log.Step("mismatch");
        }
    }
}
