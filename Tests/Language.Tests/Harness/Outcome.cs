namespace GoroutineGen.Language.Tests.Harness;

/// <summary>What a run of a body left.</summary>
/// <param name="Log">What it did.</param>
/// <param name="Escaped">What it threw.</param>
internal sealed record Outcome(Log Log, string? Escaped)
{
    /// <summary>Runs a body. What the body writes to the console is in its log.</summary>
    public static Outcome Of(Action<Log> body, Mode mode)
    {
        var log = new Log();
        using var lines = new LogWriter(log);
        var console = Console.Out;
        Console.SetOut(lines);
        Steps.Log = log;
        try
        {
            mode.Run(body, log);
            return new Outcome(log, null);
        }
        catch (Exception exception) when (Deadline.HasPassed)
        {
            throw new AssertionException($"{exception.Message}\nIt got to:\n{string.Join('\n', log.Entries.ToArray())}", exception);
        }
        catch (Exception exception)
        {
            return new Outcome(log, $"{exception.GetType()}: {exception.Message}");
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    /// <summary>What is another in a second run; null when nothing is.</summary>
    public string? Difference(Outcome other) =>
        other.Escaped == Escaped && other.Log.Entries.SequenceEqual(Log.Entries)
            ? null
            : $"{this}\nbecomes\n{other}";

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join("; ", Log.Entries)} {Escaped}";
}
