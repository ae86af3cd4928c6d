// Finally blocks write last
// Expected: compensated
// Twins: 2
namespace Programs.ByRef.FinallyBlocksWriteLast;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        for (var way = 0; way < 4; way++)
        {
            var value = way;
            try
            {
                log.Step(Leave(log, way, ref value, out var text), $"{text} ");
            }
            catch (CaseException exception)
            {
                log.Step($"{exception.Message} {value}");
            }

            log.Step(value);
        }
    }

    [Goroutine]
    private static int Leave(Log log, int way, ref int value, out string text)
    {
        try
        {
            try
            {
                if (way == 0)
                    return log.Step(value + 10);
                if (way == 1)
                    throw new CaseException(log.Step("fails"));
                value += log.Step(100);
            }
            finally
            {
                text = log.Step($"inner {value}");
                value++;
            }

            return way == 2 ? value : log.Fail<int>("fails late");
        }
        finally
        {
            value *= log.Step(2);
        }
    }
}
