using GoroutineGen.Generator.Plans;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>What holds for a method and all functions in it.</summary>
/// <param name="CallerInfos">Calls that ask for their caller.</param>
/// <param name="IsCancellable">Whether checks throw when the goroutine's context is done.</param>
/// <param name="Lines">Where the text stands in the user's file.</param>
internal sealed record RewriteContext(IReadOnlyCollection<CallerInfo> CallerInfos, bool IsCancellable, LineMap Lines)
{
    public static RewriteContext Of(TwinPlan plan, LineMap lines) => new(plan.CallerInfos, plan.IsCancellable, lines);
}
