// caller information of a collection expression's Add
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.CollectionExpression;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Bag bag = [1, log.Step(2), .. new[] { 3 }];
        log.Write(bag.Text);
    }
}

internal sealed class Bag : IEnumerable<int>
{
    public string Text { get; private set; } = "";

    public void Add(int value, [CallerMemberName] string member = "") => Text += $"{member} {value};";

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
