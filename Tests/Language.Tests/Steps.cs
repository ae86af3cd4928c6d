using GoroutineGen.Frames;

namespace GoroutineGen.Language.Tests;

/// <summary>Goroutine methods for programs that write to the console and have no log at hand.</summary>
/// <remarks>The twins here are written by hand, so that the log can tell which form was called.</remarks>
public static class Steps
{
    /// <summary>The log of the program that runs.</summary>
    internal static Log Log { get; set; } = new();

    /// <summary>Waits, and gives <paramref name="value"/>.</summary>
    [Goroutine]
    public static T Of<T>(T value)
    {
        Log.Count(suspends: false);
        Go.Yield();
        return value;
    }

    /// <inheritdoc cref="Of"/>
    [ResumableBody(nameof(Of))]
    public static async GoTask<T> Of__goroutine<T>(Entry entry, T value)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Log.Count(suspends: true);
        await Go.Yield__goroutine();
        return value;
    }

    /// <summary>Writes, and gives <paramref name="value"/>: a goroutine method that does not wait.</summary>
    [Goroutine]
    public static T Say<T>(T value)
    {
        Log.Count(suspends: false);
        Console.WriteLine($"<{value}>");
        return value;
    }

    /// <inheritdoc cref="Say"/>
    [ResumableBody(nameof(Say))]
    public static async GoTask<T> Say__goroutine<T>(Entry entry, T value)
    {
        if (entry == Entry.Spawn)
            await Spawn.Point;
        Log.Count(suspends: true);
        Console.WriteLine($"<{value}>");
        return value;
    }
}
