using System.Threading.Channels;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Acceptance;

/// <summary>
/// Channels and values are evaluated once, from left to right, before anything is sent or received; what throws keeps the rest from being
/// evaluated.
/// </summary>
public static partial class C15_OperandsComeFirstAndInOrder
{
    [Test]
    public static void OfASend([AllModes] Mode mode) => mode.Run(SendOnce);

    [Test]
    public static void OfASendToAClosedChannel([AllModes] Mode mode) => mode.Run(SendToClosed);

    [Test]
    public static void OfASelectAlsoWhereACaseIsNotChosen([AllModes] Mode mode) => mode.Run(SelectOnce);

    [Test]
    public static void OfASelectThatWaits([AllModes] Mode mode) => mode.Run(SelectThatWaits);

    [Test]
    public static void AnOperandThatThrowsEndsTheSelect([AllModes] Mode mode, [Values] bool waits) => mode.Run(ThrowInOperand, waits);

    [Goroutine]
    private static void SendOnce()
    {
        var (log, channel) = (new Notes(), new Chan<int>(1));
        log.Note("channel", channel).Send(log.Note("value", channel.Count));
        Assert.That(log.Text, Is.EqualTo("channel value "));
        Assert.That(channel.Receive(), Is.Zero, "The value was evaluated before the send.");
    }

    [Goroutine]
    private static void SendToClosed()
    {
        var (log, channel) = (new Notes(), new Chan<int>(1));
        channel.Close();
        try
        {
            log.Note("channel", channel).Send(log.Note("value", 1));
        }
        catch (ChannelClosedException)
        {
            log.Note("thrown", 0);
        }

        Assert.That(log.Text, Is.EqualTo("channel value thrown "));
    }

    [Goroutine]
    private static void SelectOnce()
    {
        var (log, idle, ready) = (new Notes(), new Chan<int>(), new Chan<int>(1));
        Chan<int>? none = null;
        var chosen = Go.Select(
            Case.Send(log.Note("null", none), log.Note("value for null", 1)),
            Case.Receive(log.Note("idle", idle)),
            Case.Send(log.Note("ready", ready), log.Note("value for ready", ready.Count)),
            Case.Send(log.Note("idle again", idle), log.Note("value for idle", 3)));
        Assert.That(chosen, Is.EqualTo(2));
        Assert.That(log.Text, Is.EqualTo("null value for null idle ready value for ready idle again value for idle "));
        Assert.That(ready.Receive(), Is.Zero);
    }

    [Goroutine]
    private static void SelectThatWaits()
    {
        var (log, idle, wanted) = (new Notes(), new Chan<int>(), new Chan<int>());
        var selecting = Go.Run(() => Go.Select(
            Case.Receive(log.Note("idle", idle)),
            Case.Send(log.Note("wanted", wanted), log.Note("value", 5))));
        selecting.WaitUntilItWaits(WaitReason.Select);
        Assert.That(log.Text, Is.EqualTo("idle wanted value "), "before it waits");
        Assert.That(wanted.Receive(), Is.EqualTo(5));
        Assert.That(selecting.Join(), Is.EqualTo(1));
        Assert.That(log.Text, Is.EqualTo("idle wanted value "), "and not again when it is woken");
    }

    [Goroutine]
    private static void ThrowInOperand(bool waits)
    {
        var (log, first, last) = (new Notes(), new Chan<int>(1), new Chan<int>(1));
        try
        {
            if (waits)
                Go.Select(
                    Case.Send(log.Note("first", first), 1),
                    Case.Send(log.Note("second", first), log.Throw()),
                    Case.Send(log.Note("last", last), 3));
            else
                Go.TrySelect(
                    Case.Send(log.Note("first", first), 1),
                    Case.Send(log.Note("second", first), log.Throw()),
                    Case.Send(log.Note("last", last), 3));
        }
        catch (InvalidOperationException)
        {
            log.Note("thrown", 0);
        }

        Assert.That(log.Text, Is.EqualTo("first second thrown "));
        Assert.That((first.Count, last.Count), Is.EqualTo((0, 0)));
    }

    private sealed class Notes
    {
        public string Text { get; private set; } = "";

        public T Note<T>(string name, T value)
        {
            Text += name + " ";
            return value;
        }

        public int Throw() => throw new InvalidOperationException(Text);
    }
}
