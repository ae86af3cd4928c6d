// an indexer and a property that return by reference
// Expected: suspends
namespace Cases.ByReference.RefIndexer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var buffer = new Buffer();
        log.Step("before");
        buffer[1] = 5;
        buffer[1] += 2;
        buffer.First = 7;
        log.Step(buffer[1] + buffer.First);
    }
}

internal sealed class Buffer
{
    private readonly int[] _items = new int[4];

    public ref int First => ref _items[0];

    public ref int this[int index] => ref _items[index];
}
