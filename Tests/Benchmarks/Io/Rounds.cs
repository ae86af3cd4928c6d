using System.Diagnostics;
using System.Globalization;

namespace GoroutineGen.IoBenchmarks;

/// <summary>Prints how many milliseconds each round took.</summary>
internal static class Rounds
{
    public static void Measure(int rounds, Action round)
    {
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Go.Main(round);
            Print(start);
        }
    }

    public static async Task Measure(int rounds, Func<Task> round)
    {
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await round();
            Print(start);
        }
    }

    private static void Print(long start) =>
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture));
}
