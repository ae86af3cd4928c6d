using System.Text.Json;

namespace GoroutineGen.Package.Tests;

public class ReportTests
{
    private const string Program = """
        using System.IO;

        Go.Main(Worker.Run);

        static partial class Worker
        {
            private static readonly object Gate = new();

            [Goroutine]
            public static void Run()
            {
                var numbers = new Chan<int>(4);
                for (int i = 0; i < 3; i++) numbers.Send(i);
                File.Exists("a;b/*%20*/@(x)");
                lock (Gate) numbers.Receive();
            }

            [Goroutine]
            public static async Task Refused(Chan<int> numbers) { await Task.Yield(); numbers.Receive(); }
        }
        """;

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TheBuildWritesWhereMethodsCanStopAndWhatWasNotRewritten(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            Program, "<GoroutineGenReport>true</GoroutineGenReport>", "<NoWarn>GOR0906;GOR0004</NoWarn>");

        await project.BuildAndRun(cancel);

        var report = JsonDocument.Parse(project.Read("obj/Release/net10.0/GoroutineGen.report.json")).RootElement.GetProperty("methods");
        var run = report[0];
        Assert.Multiple(() =>
        {
            Assert.That(report.GetArrayLength(), Is.EqualTo(2));
            Assert.That(run.GetProperty("method").GetString(), Is.EqualTo("Worker.Run()"));
            Assert.That(
                (run.GetProperty("file").GetString(), run.GetProperty("line").GetInt32(), run.GetProperty("form").GetString()),
                Is.EqualTo(("Program.cs", 10, "async")));
            Assert.That(Calls(run.GetProperty("suspends")), Is.EqualTo(new[] { (13, "numbers.Send(i)") }));
            Assert.That(Calls(run.GetProperty("blockingRegions")), Is.EqualTo(new[] { (14, "File.Exists(\"a;b/*%20*/@(x)\")") }));
            var kept = run.GetProperty("keepsBlockingForm")[0];
            Assert.That(kept.GetProperty("construct").GetString(), Does.Contain("lock"));
            Assert.That(Calls(kept.GetProperty("waits")), Is.EqualTo(new[] { (15, "numbers.Receive()") }));
            Assert.That(report[1].GetProperty("form").GetString(), Is.EqualTo("none"));
            Assert.That(report[1].GetProperty("notRewritten")[0].GetProperty("reason").GetString(), Is.Not.Empty);
        });
        var page = project.Read("obj/Release/net10.0/GoroutineGen.report.md");
        Assert.That(page, Does.StartWith("# Goroutine methods: ").And.Contain("## `` Worker.Run() ``").And.Contain("line 15"));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task ThePropertyMayNameTheFile(CancellationToken cancel)
    {
        using var project = new ConsumerProject(
            Program, "<GoroutineGenReport>reports/goroutines</GoroutineGenReport>", "<NoWarn>GOR0906;GOR0004</NoWarn>");

        await project.BuildAndRun(cancel);

        Assert.That(project.Read("reports/goroutines.json"), Does.StartWith("{").And.EndWith("}\n"));
        Assert.That(project.Read("reports/goroutines.md"), Does.StartWith("# Goroutine methods: "));
    }

    private static (int Line, string? Code)[] Calls(JsonElement calls) =>
    [
        .. calls.EnumerateArray().Select(call => (call.GetProperty("line").GetInt32(), call.GetProperty("code").GetString())),
    ];
}
