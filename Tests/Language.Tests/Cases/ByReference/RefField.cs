// a ref struct with a `ref` field
// Expected: suspends
namespace Cases.ByReference.RefField;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int number = log.Step(1);
        var cell = new Cell(ref number);
        cell.Value += 10;
        log.Step(number);
    }
}

internal readonly ref struct Cell(ref int value)
{
    private readonly ref int _value = ref value;

    public ref int Value => ref _value;
}
