namespace GoroutineGen.Scheduling;

/// <summary>
/// The context of a goroutine that waits, where the context is more than the goroutine's AsyncLocal values. Rare: while it ran, the
/// goroutine has suppressed the flow or set a SynchronizationContext.
/// </summary>
/// <param name="Values">The AsyncLocal values; null for the default context.</param>
/// <param name="Synchronization">The goroutine's SynchronizationContext.</param>
/// <param name="IsFlowSuppressed">Whether the goroutine has suppressed the flow of its values.</param>
internal sealed record CarriedContext(ExecutionContext? Values, SynchronizationContext? Synchronization, bool IsFlowSuppressed);
