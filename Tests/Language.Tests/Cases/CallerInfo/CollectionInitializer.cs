// caller information of a collection initializer's Add, whose element is a call
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.CollectionInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var bag = new Bag { Next(1), log.Step(3) };
        log.Write(bag.Text);
    }

    private static int Next(int value) => value + 1;
}

internal sealed class Bag : System.Collections.IEnumerable
{
    public string Text { get; private set; } = "";

    public void Add(int value, [CallerMemberName] string member = "") => Text += $"{member} {value};";

    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
}
