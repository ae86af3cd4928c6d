namespace GoroutineGen.Package.Tests;

public class AnalyzerTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task AGoroutineInATypeThatIsNotPartialIsReportedAtItsLine(CancellationToken cancel)
    {
        using var project = new ConsumerProject("""
            Go.Main(Worker.Run);

            static class Worker
            {
                [Goroutine]
                public static void Run() => Go.Yield();
            }
            """);

        var build = await project.Build(cancel);

        Assert.That(build.ExitCode, Is.Not.Zero, build.ToString());
        Assert.That(build.Text, Does.Match(@"Program\.cs\(\d+,\d+\): error GOR0901: "), build.ToString());
    }
}
