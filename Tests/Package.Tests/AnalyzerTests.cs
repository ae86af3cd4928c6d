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

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task AProgramWhoseMistakesAreReportedAndFixedPrintsWhatItMeans(CancellationToken cancel)
    {
        using var project = new ConsumerProject("""
            Go.Main(Numbers.Run);

            static class Numbers
            {
                public static void Print(Chan<int> numbers)
                {
                    int sum = 0;
                    foreach (var x in numbers)
                        sum += x;
                    Console.WriteLine(sum);
                }

                public static void Run()
                {
                    var numbers = new Chan<int>(100);
                    var sent = new Sync.WaitGroup();
                    for (int i = 0; i < 100; i++)
                        sent.Go(() => numbers.Send(i));
                    sent.Wait();
                    numbers.Close();
                    Print(numbers);
                }
            }
            """);

        var build = await project.Build(cancel);
        Assert.That(build.ExitCode, Is.Not.Zero, build.ToString());
        Assert.That(build.Text, Does.Match(@"Program\.cs\(18,\d+\): error GOR0100: "), build.ToString());
        Assert.That(build.Text, Does.Match(@"Program\.cs\(5,\d+\): error GOR0003: "), build.ToString());

        var fixes = await project.ApplyFixes(cancel, "GOR0003", "GOR0100");
        Assert.That(fixes.ExitCode, Is.Zero, fixes.ToString());

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("4950"));
        Assert.That(project.CompiledMethods(), Does.Contain("Print__goroutine").And.Contain("Run__goroutine"));
    }
}
