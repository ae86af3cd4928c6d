// user-defined compound assignment operators (C# 14)
// Expected: suspends
namespace Cases.Assignments.CompoundOperatorMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = new Total();
        total += log.Step(5);
        total += log.Step(6);
        total++;
        log.Write(total.Value);
    }
}

internal sealed class Total
{
    public int Value { get; private set; }

    public void operator +=(int value) => Value += value;

    public void operator ++() => Value++;
}
