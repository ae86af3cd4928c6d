// caller information of the indexers behind a list pattern
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.ListPattern;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(new Sequence(log) is [1, .. var rest] && rest.Length == 2);
    }
}

internal sealed class Sequence(Log log)
{
    public int Length => 2;

    public int this[Index index, [CallerMemberName] string member = ""]
    {
        get
        {
            log.Write($"{member} {index}");
            return 1;
        }
    }

    public Sequence this[Range range, [CallerMemberName] string member = ""]
    {
        get
        {
            log.Write($"{member} {range}");
            return this;
        }
    }
}
