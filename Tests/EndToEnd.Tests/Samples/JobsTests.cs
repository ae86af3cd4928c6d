namespace GoroutineGen.EndToEnd.Tests.Samples;

public class JobsTests
{
    private const int Skipped = 77; // What start-server ends with where PostgreSQL is not installed.

    [Test]
    [Platform("Linux", Reason = "start-server knows Debian's PostgreSQL")]
    public void Every_job_is_done_or_dead_and_none_is_taken_too_often()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "start-server");

        var output = ProgramProcess.RunWithin(script, "Jobs", "--jobs", "50", "--workers", "10");

        if (output.ExitCode == Skipped)
            Assert.Ignore(output.Error);
        Assert.That(output.Text, Is.EqualTo("dead: 1, attempts: 3\ndone: 49, attempts: 53\n"), output.ToString());
        Assert.That(output.ExitCode, Is.Zero, output.ToString());
    }
}
