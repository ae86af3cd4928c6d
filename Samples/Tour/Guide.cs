using System.Diagnostics;

namespace Tour;

/// <summary>Leads through the stops: all of them, or those named on the command line.</summary>
internal static class Guide
{
    public static int Run(Stop[] stops, string[] args)
    {
        if (args is ["--list"])
        {
            foreach (var stop in stops) Console.WriteLine($"{stop.Name,-12}{stop.Shows}");
            return 0;
        }

        if (args.FirstOrDefault(name => stops.All(stop => stop.Name != name)) is { } unknown)
        {
            Console.Error.WriteLine($"Tour: no stop is called '{unknown}'. 'Tour --list' names them all.");
            return 2;
        }

        var chosen = args.Length == 0 ? stops : [.. stops.Where(stop => args.Contains(stop.Name))];
        var failed = chosen.Count(static stop => !Show(stop));
        Console.WriteLine(failed == 0 ? $"{chosen.Length} stops, all as expected" : $"{failed} of {chosen.Length} stops failed");
        return failed == 0 ? 0 : 1;
    }

    private static bool Show(Stop stop)
    {
        Console.WriteLine($"== {stop.Name}: {stop.Shows}");
        var watch = Stopwatch.StartNew();
        var passed = true;
        string result;
        try
        {
            result = stop.Run();
        }
        catch (CheckFailedException failure)
        {
            result = $"FAILED: {failure.Message}";
            passed = false;
        }

        foreach (var line in result.Split('\n')) Console.WriteLine($"   {line}");
        Console.WriteLine($"   ({watch.Elapsed.TotalMilliseconds:F1} ms)\n");
        return passed;
    }
}
