using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// A select of one case does what the plain operation does, and with a default what the operation that does not wait does.
/// </summary>
public static partial class C25_SelectsOfOneCase
{
    private const int Values = 1_000;

    [Test]
    public static void AgainstPlainOperations([AllModes] Mode mode, [Values(0, 2)] int capacity) => mode.Run(Run, capacity);

    [Test]
    public static void WithADefault([AllModes] Mode mode) => mode.Run(TryAll);

    [Goroutine]
    private static void Run(int capacity)
    {
        var (there, back) = (new Chan<int>(capacity), new Chan<int>(capacity));
        var echo = Go.Run(Echo, there, back);
        for (var i = 0; i < Values; i++)
        {
            Assert.That(Go.Select(Case.Send(there, i)), Is.Zero);
            Assert.That(back.Receive(), Is.EqualTo(i));
        }

        there.Close();
        echo.Join();
    }

    [Goroutine]
    private static void Echo(Chan<int> there, Chan<int> back)
    {
        while (Go.Select(Case.Receive(there, out var value, out var open)) == 0 && open)
            back.Send(value);
    }

    [Goroutine]
    private static void TryAll()
    {
        var channel = new Chan<int>(1);
        Assert.That(Go.TrySelect(Case.Receive(channel)), Is.EqualTo(-1));
        Assert.That(Go.TrySelect(Case.Send(channel, 1)), Is.Zero);
        Assert.That(Go.TrySelect(Case.Send(channel, 2)), Is.EqualTo(-1));
        Assert.That(Go.TrySelect(Case.Receive(channel, out var value)), Is.Zero);
        Assert.That(value, Is.EqualTo(1));
        channel.Close();
        Assert.That(Go.TrySelect(Case.Receive(channel, out value, out var open)), Is.Zero);
        Assert.That((value, open), Is.EqualTo((0, false)));
        var thrown = false;
        try
        {
            Go.TrySelect(Case.Send(channel, 1));
        }
        catch (ChannelClosedException)
        {
            thrown = true;
        }

        Assert.That(thrown, Is.True);
    }
}
