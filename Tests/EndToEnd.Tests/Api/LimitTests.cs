using System.Diagnostics;
using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>How many processors a process starts with, and how many threads it may need.</summary>
public static class LimitTests
{
    private const string Child = "GoroutineGen.EndToEnd.Child";

    // What .NET takes for the number of processors when it is given no other: affinity and a container's limit come to the same place.
    private const int Available = 5;

    [TestCase("3", 3)]
    [TestCase("64", 64)]
    [TestCase("", Available)]
    [TestCase("0", Available)]
    [TestCase("-2", Available)]
    [TestCase("many", Available)]
    [TestCase("1025", 1024)]
    [TestCase("2147483647", 1024)]
    [TestCase("2147483648", Available)]
    public static void MaxProcsComesFromTheEnvironmentElseFromTheProcessors(string environment, int expected)
    {
        var variables = new Dictionary<string, string> { ["GOMAXPROCS"] = environment, ["DOTNET_PROCESSOR_COUNT"] = $"{Available}" };
        using var process = ProgramProcess.Start(Child, ["PrintMaxProcs", nameof(Form.Original)], variables);
        Assert.That(process.Finish().ToString(), Is.EqualTo($"exit 0\n{expected}\n"));
    }

    [Test]
    public static void MaxProcsKnowsTheProcessAffinity()
    {
        Assume.That(OperatingSystem.IsLinux(), "Sets the affinity with taskset.");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var program = Path.Combine(AppContext.BaseDirectory, $"{Child}.dll");
        var start = new ProcessStartInfo("taskset", ["-c", "0", host, "exec", program, "PrintMaxProcs", nameof(Form.Original)])
        {
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("GOMAXPROCS");
        using var process = Process.Start(start)!;
        Assert.That(process.StandardOutput.ReadToEnd(), Is.EqualTo("1\n"));
    }

    [Test]
    public static void TooManyProcessorsAreRefusedAndNothingIsChanged([Values(0, -1, 1025, 1_000_000, int.MaxValue)] int count) =>
        Deadline.Run(() =>
        {
            var before = Go.MaxProcs;
            Assert.That(() => Go.MaxProcs = count, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 to 1024"));
            Assert.That(Go.MaxProcs, Is.EqualTo(before));
            Assert.That(Go.Main(static () => 7), Is.EqualTo(7));
        });

    [TestCase("NeedTooManyProcessors", "refused\nas before\n7\n8\n")]
    [TestCase("FailOnANewThread", "caught\n")]
    public static void ThatThereIsNoMemoryChangesNothing(string scenario, string expected)
    {
        var variables = new Dictionary<string, string> { ["GOMAXPROCS"] = "2", ["DOTNET_GCHeapHardLimit"] = "0x6000000" };
        using var process = ProgramProcess.Start(Child, [scenario, nameof(Form.Original)], variables);
        Assert.That(process.Finish().ToString(), Is.EqualTo($"exit 0\n{expected}"));
    }

    [Test]
    public static void GoroutinesThatNeedTooManyThreadsWaitForOne()
    {
        var output = ChildProcess.Run("NeedTooManyThreads", new Mode(Form.Original, Stress.None, MaxProcs: 2));
        Assert.That(output.ToString(), Is.EqualTo("exit 0\n50\n"));
    }
}
