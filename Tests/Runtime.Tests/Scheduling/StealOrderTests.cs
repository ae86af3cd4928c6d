using GoroutineGen.Scheduling;

namespace GoroutineGen.Runtime.Tests.Scheduling;

/// <summary>A38: the order in which a thief visits the Ps.</summary>
public class StealOrderTests
{
    [Test]
    public void A38_EverySweepVisitsEachProcessorOnce() => Assert.Multiple(() =>
    {
        for (var processors = 1; processors <= 64; processors++)
            VerifySweeps(processors);
    });

    private static void VerifySweeps(int processors)
    {
        var order = new StealOrder(processors);
        var starts = new HashSet<(uint, uint)>();
        for (uint random = 0; random < processors * order.StrideCount; random++)
        {
            var visited = new List<uint>();
            var sweep = order.Start(random);
            Assert.That(starts.Add((sweep.Position, sweep.Stride)), $"A start and stride came twice: {processors}P");
            for (; !sweep.Done; sweep.Next())
                visited.Add(sweep.Position);
            Assert.That(visited.Order(), Is.EqualTo(Enumerable.Range(0, processors)), $"{processors}P");
        }

        if (processors >= 3)
            Assert.That(order.StrideCount, Is.GreaterThanOrEqualTo(2), $"{processors}P");
    }
}
