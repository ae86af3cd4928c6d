namespace GoroutineGen.Soak;

/// <summary>
/// Things that are numbered from 0, each of which has to happen exactly once: a goroutine ends, a value arrives, a finally block runs.
/// </summary>
internal sealed class Tally(string what, int count)
{
    private const int ShownNumbers = 10;

    private static long _progress;

    private readonly int[] _marks = new int[count];
    private int _marked;

    /// <summary>Rises whenever anything happens anywhere. Only a hint: concurrent marks may count as one.</summary>
    public static long Progress => Volatile.Read(ref _progress);

    public string What => what;

    public int Count => count;

    /// <summary>Whether as many things have happened as should.</summary>
    public bool IsComplete => Volatile.Read(ref _marked) >= count;

    /// <summary>It happened. Returns how many have by now. Any thread.</summary>
    public int Mark(int number)
    {
        _progress++;
        if ((uint)number >= (uint)count)
            Verdict.Fail($"{what}: {number} is none of the {count}.");
        Interlocked.Increment(ref _marks[number]);
        return Interlocked.Increment(ref _marked);
    }

    /// <summary>What was lost or doubled, or null when all is well.</summary>
    public string? Discrepancy()
    {
        var lost = Numbers(marks => marks == 0);
        var doubled = Numbers(marks => marks > 1);
        return lost.Length + doubled.Length == 0
            ? null
            : $"{what}, {count} in all: {Describe("lost", lost)}, {Describe("doubled", doubled)}";
    }

    private int[] Numbers(Func<int, bool> wrong) =>
        Enumerable.Range(0, count).Where(number => wrong(Volatile.Read(ref _marks[number]))).ToArray();

    private static string Describe(string kind, int[] numbers) =>
        $"{numbers.Length} {kind}{(numbers.Length > 0 ? ": " : "")}{string.Join(' ', numbers.Take(ShownNumbers))}"
        + (numbers.Length > ShownNumbers ? " ..." : "");
}
