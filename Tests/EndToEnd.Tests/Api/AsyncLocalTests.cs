using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>An <see cref="AsyncLocal{T}"/> belongs to the goroutine.</summary>
public static partial class AsyncLocalTests
{
    private static readonly AsyncLocal<string?> Local = new();

    [Test]
    public static void GoroutineStartsWithTheValueOfItsStarter([AllModes] Mode mode) => mode.Run(StartWithValue);

    [Test]
    public static void ValueSetByACalleeIsSeenByItsCaller([AllModes] Mode mode) => mode.Run(SetInCallee);

    [Test]
    public static void GoroutinesDoNotSeeEachOthersValues([AllModes] Mode mode) => mode.Run(SetSideBySide);

    [Test]
    public static void MainStartsWithTheValueOfItsThread() => Deadline.Run(() =>
    {
        Local.Value = "of the thread";
        Assert.That(Go.Main(Read), Is.EqualTo("of the thread"));
        Go.Main(Set, "of main");
        Assert.That(Local.Value, Is.EqualTo("of the thread"));
    });

    [Goroutine]
    private static void StartWithValue()
    {
        Local.Value = "first";
        var first = Go.Run(Read);
        Local.Value = "second";
        var second = Go.Run(() => Read());
        Local.Value = null;
        Assert.That(first.Join(), Is.EqualTo("first"));
        Assert.That(second.Join(), Is.EqualTo("second"));
        Assert.That(Local.Value, Is.Null);
    }

    [Goroutine]
    private static void SetInCallee()
    {
        Local.Value = "of the caller";
        Set("of the callee");
        Assert.That(Local.Value, Is.EqualTo("of the callee"));
    }

    [Goroutine]
    private static void SetSideBySide()
    {
        var results = new List<Goroutine<int>>();
        for (var i = 0; i < 8; i++)
            results.Add(Go.Run(CountMismatches, $"value {i}").As($"setter {i}"));
        foreach (var result in results)
            Assert.That(result.Join(), Is.Zero);
    }

    [Goroutine]
    private static int CountMismatches(string value)
    {
        var mismatches = 0;
        for (var i = 0; i < 100; i++)
        {
            Set($"{value}, {i}");
            Go.Yield();
            if (Local.Value != $"{value}, {i}")
                mismatches++;
        }

        return mismatches;
    }

    [Goroutine]
    private static string? Read()
    {
        Go.Yield();
        return Local.Value;
    }

    [Goroutine]
    private static void Set(string value)
    {
        Go.Yield();
        Local.Value = value;
        Go.Yield();
    }
}
