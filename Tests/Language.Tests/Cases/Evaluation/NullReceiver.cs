// a null receiver throws after its arguments
// Expected: suspends
namespace Cases.Evaluation.NullReceiver;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Box? box = log.Step<Box?>(null);
        try
        {
            log.Write(box!.Join(log.Step("argument")));
        }
        catch (NullReferenceException)
        {
            log.Step("null");
        }

        int[]? none = null;
        try
        {
            none![log.Step(0)] = log.Step(1);
        }
        catch (NullReferenceException)
        {
            log.Step("null array");
        }
    }
}

internal sealed class Box
{
    public string Join(string text) => text;
}
