// exceptions of the runtime: null, index, cast, division, overflow
// Expected: suspends
namespace Cases.Exceptions.FromRuntime;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Attempt(log, 0);
        Attempt(log, 1);
        Attempt(log, 2);
        Attempt(log, 3);
        Attempt(log, 4);
    }

    [Goroutine]
    private static void Attempt(Log log, int kind)
    {
        string? none = null;
        try
        {
            object result = kind switch
            {
                0 => none!.Length + log.Step(1),
                1 => (new int[1])[log.Step(2)],
                2 => (string)log.Step((object)3),
                3 => 4 / log.Step(0),
                _ => checked((byte)log.Step(500)),
            };
            log.Step(result);
        }
        catch (Exception exception)
        {
            log.Step(exception.GetType().Name);
        }
    }
}
