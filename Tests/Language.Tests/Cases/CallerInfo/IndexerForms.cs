// caller information of indexers in initializers and behind `?`
// Expected: suspends
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.IndexerForms;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var table = new Table(log) { [1] = log.Step(2), [3] = { Text = "nested" } };
        log.Write(table?[4].Text);
        log.Step(table![5].Text);
    }
}

internal sealed class Table(Log log)
{
    private Entry Last { get; set; } = 0;

    public Entry this[int key, [CallerMemberName] string member = ""]
    {
        get
        {
            log.Write($"get {key} {member}");
            return Last;
        }
        set
        {
            log.Write($"set {key} {member}");
            Last = value;
        }
    }
}

internal sealed class Entry
{
    public string Text { get; set; } = "";

    public static implicit operator Entry(int value) => new() { Text = $"{value}" };
}
