using System.Runtime.CompilerServices;

namespace GoroutineGen.Runtime.Tests.Channels;

public class ChanCapacityTests
{
    [Test]
    public void ANegativeCapacityIsRefused() =>
        Assert.That(() => new Chan<int>(-1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("capacity"));

    [Test]
    public void MoreValuesThanAnArrayHoldsAreRefused() =>
        Assert.That(() => new Chan<byte>(int.MaxValue), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at most"));

    [Test]
    public void ABufferLargerThanAllMemoryIsRefused() =>
        Assert.That(
            () => new Chan<Kilobyte>(Array.MaxLength),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("bytes this process may use"));

    [Test]
    public void ALargeCapacityOfSmallValuesIsLegal()
    {
        var chan = new Chan<Nothing>(50_000_000);
        Assert.That(chan.TrySend(default));
        Assert.That((chan.Count, chan.Capacity), Is.EqualTo((1, 50_000_000)));
        Assert.That(chan.TryReceive(out _));
    }

    private struct Nothing;

    [InlineArray(128)]
    private struct Kilobyte
    {
        private long _first;
    }
}
