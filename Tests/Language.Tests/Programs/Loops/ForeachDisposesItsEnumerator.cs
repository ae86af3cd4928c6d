// Foreach disposes its enumerator
// Expected: suspends
// Twins: 1
namespace Programs.Loops.ForeachDisposesItsEnumerator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (var x in Numbers(log))
        {
            if (x == 2)
                break;
            log.Step(x);
        }

        try
        {
            foreach (var x in Numbers(log))
                log.Fail<int>($"at {x}");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }
    }

    private static IEnumerable<int> Numbers(Log log)
    {
        try
        {
            for (var i = 0; i < 5; i++)
                yield return i;
        }
        finally
        {
            log.Write("enumerator disposed");
        }
    }
}
