using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>A goroutine that is only ever queued.</summary>
internal sealed class FakeGoroutine : Goroutine
{
    internal override void Resume() => throw new InvalidOperationException("Only queued, never run.");

    private protected override void ReleaseBody()
    {
    }

    internal static Goroutine[] Several(int count) => [.. Enumerable.Range(0, count).Select(_ => new FakeGoroutine())];
}

/// <summary>Collects what overflows.</summary>
internal readonly struct OverflowList() : IOverflowSink
{
    internal List<Goroutine> Batches { get; } = [];

    public void PutBatch(ReadOnlySpan<Goroutine> batch) => Batches.AddRange(batch);
}
