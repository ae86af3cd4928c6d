namespace GoroutineGen.EndToEnd.Tests.Harness;

/// <summary>What a body did, in order.</summary>
public sealed partial class Log
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    public void Write(object? entry) => _entries.Add($"{entry}");

    /// <summary>Writes a value behind its label, suspends, and gives the value.</summary>
    [Goroutine]
    public T Step<T>(T value, string label = "")
    {
        Write($"{label}{value}");
        Go.Yield();
        return value;
    }

    /// <summary>Suspends and throws.</summary>
    [Goroutine]
    public T Fail<T>(string message)
    {
        Step(message, "throws ");
        throw new TestException(message);
    }
}
