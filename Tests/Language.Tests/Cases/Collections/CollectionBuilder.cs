// a collection with a builder method
// Expected: suspends
namespace Cases.Collections.CollectionBuilder;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Bag bag = [log.Step(1), log.Step(2)];
        log.Write(bag.Sum);
    }
}

[System.Runtime.CompilerServices.CollectionBuilder(typeof(Bag), nameof(Create))]
internal sealed class Bag : List<int>
{
    public int Sum => this.Sum();

    public static Bag Create(ReadOnlySpan<int> items)
    {
        var bag = new Bag();
        bag.AddRange(items);
        return bag;
    }
}
