// Range that is left early
// Expected: suspends
// Twins: 3
using System.Threading.Channels;

namespace Programs.Concurrency.RangeThatIsLeftEarly;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new Chan<int>();
        var producer = Go.Run(Produce, numbers, 10);
        foreach (var n in numbers)
        {
            if (n % 2 == 0)
                continue;
            log.Step(n);
            if (n == 5)
                break;
        }

        try
        {
            foreach (var n in numbers)
                throw new CaseException($"at {n}");
        }
        catch (CaseException exception)
        {
            log.Step(exception.Message);
        }

        foreach (var n in numbers)
            log.Step(n, "rest ");
        producer.Join();
    }

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    [Goroutine]
    private static void Produce(Chan<int> output, int count)
    {
        for (var i = 0; i < count; i++)
            output.Send(i);
        output.Close();
    }
}
