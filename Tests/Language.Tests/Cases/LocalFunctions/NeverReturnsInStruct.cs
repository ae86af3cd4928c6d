// Local function of a struct's method that never returns
// Expected: compensated
namespace Cases.LocalFunctions.NeverReturnsInStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var counter = new Counter();
        log.Write(counter.Next(log, 3));
        try
        {
            log.Write(counter.Next(log, -1));
        }
        catch (InvalidOperationException e)
        {
            log.Write(e.Message);
        }
    }
}

partial struct Counter
{
    private int _count;

    [Goroutine]
    public int Next(Log log, int step)
    {
        int next;
        if (step > 0)
            next = _count + step;
        else
            Refuse();
        _count = next;
        log.Step(_count);
        return next;

        void Refuse()
        {
            log.Step("refused");
            throw new InvalidOperationException($"{step}");
        }
    }
}
