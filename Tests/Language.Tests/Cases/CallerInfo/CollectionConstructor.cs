// caller information of the constructor behind a params collection
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.CollectionConstructor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(Text(1, 2));
    }

    private static string Text(params Bag bag) => bag.Text;
}

internal sealed class Bag([CallerMemberName] string member = "") : IEnumerable<int>
{
    public string Text { get; private set; } = member;

    public void Add(int value) => Text += $" {value}";

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
