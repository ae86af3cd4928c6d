// caller information of a Dispose that `using` finds by its name
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.PatternDispose;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        using (new Scope(log))
            log.Write("statement");
        using var scope = new Scope(log);
        log.Write("declaration");
    }
}

internal readonly ref struct Scope(Log log)
{
    private readonly Log _log = log;

    public void Dispose([CallerMemberName] string member = "") => _log.Write(member);
}
