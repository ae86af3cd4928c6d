// a goroutine method with a `ref` parameter, given an array element and a field
// Expected: compensated
namespace Cases.ByReference.RefParameterElement;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int[] numbers = [1, 2];
        var holder = new Holder { Value = 5 };
        Add(log, ref numbers[log.Step(1)], 10);
        Add(log, ref holder.Value, 20);
        log.Step($"{string.Join(',', numbers)} {holder.Value}");
    }

    [Goroutine]
    private static void Add(Log log, ref int total, int value) => total += log.Step(value);
}

internal sealed class Holder
{
    public int Value;
}
