namespace GoroutineGen.Scheduling;

/// <summary>Where a full local queue puts its older half: the global queue, or a list in tests.</summary>
internal interface IOverflowSink
{
    void PutBatch(ReadOnlySpan<Goroutine> batch);
}
