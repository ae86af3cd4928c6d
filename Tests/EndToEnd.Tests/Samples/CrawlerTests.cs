namespace GoroutineGen.EndToEnd.Tests.Samples;

public class CrawlerTests
{
    [Test]
    public void Every_page_is_read_once_and_no_more_at_once_than_allowed()
    {
        var output = ProgramProcess.Run("Crawler", "--pages", "20", "--limit", "1");

        Assert.That(output.Text, Is.EqualTo("20 pages, 38 links, 1 at once\n"), output.ToString());
        Assert.That(output.ExitCode, Is.Zero, output.ToString());
    }

    [Test]
    public void A_deadline_ends_the_crawl()
    {
        var output = ProgramProcess.Run("Crawler", "--limit", "2", "--timeout", "100");

        Assert.That(output.Text, Does.Match(@"^deadline exceeded: \d+ pages were read in time\n$"), output.ToString());
        Assert.That(output.ExitCode, Is.EqualTo(1), output.ToString());
    }
}
