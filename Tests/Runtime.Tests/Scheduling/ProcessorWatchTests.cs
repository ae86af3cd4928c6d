using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

public class ProcessorWatchTests
{
    private const long Millisecond = 1_000_000;

    [Test]
    public void AProcessorWhoseMHasNotComeIgnoresNothing()
    {
        // The M is new or was woken, and its thread has no core yet: another M in its place would have none either.
        var watch = default(ProcessorWatch);
        for (var now = Millisecond; now < 100 * Millisecond; now += Millisecond)
            Assert.That(watch.NoteIgnored(switches: 7, holder: null, now), Is.Zero);
    }
}
