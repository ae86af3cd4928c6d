// Exceptions reach the joiner
// Expected: suspends
// Twins: 3
using System.Threading.Channels;

namespace Programs.Concurrency.ExceptionsReachTheJoiner;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var failing = Go.Run(() => log.Entries.Count == 0 ? throw new CaseException("from a goroutine") : 1);
        var nested = Go.Run(() => Go.Run(Fail, "from a nested one").Join());
        foreach (var goroutine in (Goroutine<int>[])[failing, nested])
        {
            try
            {
                goroutine.Join();
            }
            catch (CaseException exception)
            {
                log.Step(exception.Message);
            }
        }

        Go.Run(Fail, "escapes").Join();
    }

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    [Goroutine]
    private static int Fail(string message)
    {
        Go.Yield();
        throw new CaseException(message);
    }
}
