using GoroutineGen.EndToEnd.Tests.Harness;
namespace GoroutineGen.EndToEnd.Tests.Samples;

public class TourTests
{
    [Test]
    public void The_whole_tour_shows_every_stop_and_succeeds()
    {
        var stops = Names(ProgramProcess.Run("Tour", "--list").Text);

        var output = ProgramProcess.Run("Tour");

        Assert.That(output.ExitCode, Is.Zero, output.ToString());
        Assert.That(Shown(output.Text), Is.EqualTo(stops).And.Length.GreaterThanOrEqualTo(10));
        Assert.That(output.Error, Is.Empty);
    }

    [Test]
    public void Only_the_stops_asked_for_are_shown()
    {
        var output = ProgramProcess.Run("Tour", "select", "hello");

        Assert.That(Shown(output.Text), Is.EqualTo(new[] { "hello", "select" }), output.ToString());
    }

    [Test]
    public void A_stop_that_does_not_exist_is_refused()
    {
        var output = ProgramProcess.Run("Tour", "hello", "nowhere");

        Assert.That(output.ExitCode, Is.EqualTo(2), output.ToString());
        Assert.That(output.Error, Does.Contain("'nowhere'"));
        Assert.That(output.Text, Is.Empty);
    }

    private static string[] Names(string list) => [.. Lines(list).Select(static line => line.Split(' ')[0])];

    private static string[] Shown(string text) => [.. Lines(text).Where(static line => line.StartsWith("== ", StringComparison.Ordinal))
        .Select(static line => line[3..line.IndexOf(':')])];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
