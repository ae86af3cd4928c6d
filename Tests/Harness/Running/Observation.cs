using System.Globalization;

namespace GoroutineGen.TestHarness;

/// <summary>What a program did.</summary>
/// <param name="Log">Its effects in order.</param>
/// <param name="Escaped">The exception that it ended with, with its message.</param>
public sealed record Observation(IReadOnlyList<string> Log, string? Escaped)
{
    /// <summary>Where two differ, as lines for a person; null when they do not.</summary>
    public string? Difference(Observation actual)
    {
        var same = Log.Zip(actual.Log).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < Log.Count || same < actual.Log.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"""
                effect {same} of {Log.Count} is another
                  original: {Entry(this, same)}
                  twin:     {Entry(actual, same)}
                  before:   {(same > 0 ? Log[same - 1] : "nothing")}
                """);
        }

        return Escaped == actual.Escaped
            ? null
            : $"the original ends with {Escaped ?? "no exception"}, the twin with {actual.Escaped ?? "no exception"}";
    }

    private static string Entry(Observation observation, int index) =>
        index < observation.Log.Count ? observation.Log[index] : $"the end, with {observation.Escaped ?? "no exception"}";
}
