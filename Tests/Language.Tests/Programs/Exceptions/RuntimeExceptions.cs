// Runtime exceptions
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.RuntimeExceptions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? nothing = log.Step<string?>(null);
        Func<int>[] actions = [() => nothing!.Length, () => Array.Empty<int>()[0], () => (int)(object)"text"];
        foreach (var action in actions)
        {
            try
            {
                log.Step(action());
            }
            catch (Exception exception)
            {
                log.Step(exception.GetType().Name);
            }
        }

        log.Step(1 / (log.Step(1) - 1));
    }
}
