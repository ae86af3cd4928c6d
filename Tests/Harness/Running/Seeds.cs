using System.Globalization;

namespace GoroutineGen.TestHarness;

/// <summary>
/// Where the seeds of random tests begin. CI takes a short range that is the same each time: a failure belongs to the change before it.
/// <c>Tests/Soak/seeds</c> runs the same tests again and again from other seeds on.
/// </summary>
public static class Seeds
{
    /// <summary>The category of tests whose seeds begin here.</summary>
    public const string Category = "Seeds";

    /// <summary>The first seed: 0, unless the environment variable <c>GOROUTINEGEN_SEED</c> gives another one.</summary>
    public static int First { get; } =
        Environment.GetEnvironmentVariable("GOROUTINEGEN_SEED") is { Length: > 0 } seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>About one of <paramref name="of"/> things, chosen by the seed: for a table that takes too long as a whole.</summary>
    public static IEnumerable<T> Share<T>(IEnumerable<T> all, int of)
    {
        var random = new Random(First);
        return all.Where(_ => random.Next(of) == 0).ToList();
    }
}
