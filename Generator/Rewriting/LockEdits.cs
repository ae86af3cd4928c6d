using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Lock statements: <c>lock (x)</c> becomes <c>using (HeldLock.Take(x))</c>, which waits in a blocking region when the lock is taken.
/// </summary>
internal static class LockEdits
{
    public static void Add(LockRegion region, TextEdits edits)
    {
        var statement = region.Lock;
        edits.Replace(statement.LockKeyword.Span, "using");
        edits.Open(statement.Expression.SpanStart, statement, RuntimeNames.HeldLockTake + "(");
        edits.Close(statement.Expression.Span.End, statement, ")");
    }
}
