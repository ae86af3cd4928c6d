// caller information of a query operator
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.QueryOperator;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(from value in new Source() select value + 1);
    }
}

internal sealed class Source
{
    public string Select(Func<int, int> selector, [CallerMemberName] string member = "") => $"{member} {selector(1)}";
}
