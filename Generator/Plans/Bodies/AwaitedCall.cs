namespace GoroutineGen.Generator.Plans;

/// <summary>A call that blocks in the original. In the twin, its asynchronous counterpart is awaited.</summary>
/// <param name="Call">The call of the counterpart.</param>
/// <param name="IsTask">Whether the counterpart gives a task, and not what twins await.</param>
/// <param name="IsStatement">Whether the call's value is dropped.</param>
internal sealed record AwaitedCall(ReplacedCall Call, bool IsTask, bool IsStatement) : SuspensionPoint(Call.Expression.Span);
