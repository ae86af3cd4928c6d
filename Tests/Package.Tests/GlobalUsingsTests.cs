namespace GoroutineGen.Package.Tests;

public class GlobalUsingsTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TheUsingsAndAliasesNeedNoImplicitUsings(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            "System.Console.WriteLine((typeof(Go), typeof(Sync.Mutex), typeof(Time.Timers)));",
            "<ImplicitUsings>disable</ImplicitUsings>");

        Assert.That(
            await project.BuildAndRun(cancel),
            Is.EqualTo("(GoroutineGen.Go, GoroutineGen.Sync.Mutex, GoroutineGen.Time.Timers)"));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TurnedOffTheyLeaveTheirNamesToTheProject(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            """
            using Sync = GoroutineGen.Go;
            using Time = System.TimeSpan;

            System.Console.WriteLine((typeof(Go), typeof(Sync), typeof(Time)));

            class Go;
            """,
            "<GoroutineGenGlobalUsings>false</GoroutineGenGlobalUsings>");

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("(Go, GoroutineGen.Go, System.TimeSpan)"));
    }
}
