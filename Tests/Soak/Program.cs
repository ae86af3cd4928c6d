using System.Diagnostics;
using GoroutineGen.Scheduling;
using GoroutineGen.Soak;

Options options;
try
{
    options = Options.Parse(args);
}
catch (FormatException error)
{
    Console.Error.WriteLine($"{error.Message}\n{Options.Usage}");
    return 64;
}

Console.WriteLine($"seed {options.Seed}, {options.Seconds} s, at most {options.ProcsMax} Ps");
Seeds.Fix((uint)options.Seed);
Verdict.Options = options;
Verdict.Watch();
Watchdog.Start();

var totals = new SortedDictionary<string, long>(StringComparer.Ordinal);
var baseline = Go.Count;
var rounds = 0;
for (var time = Stopwatch.StartNew(); time.Elapsed.TotalSeconds < options.Seconds; rounds++)
{
    var round = new Round(options, options.Round ?? rounds);
    Verdict.Round = round;
    var begin = time.Elapsed;
    round.Run(baseline);
    foreach (var (kind, count) in round.Counts)
        totals[kind] = totals.GetValueOrDefault(kind) + count;
    if (options.Verbose)
        Console.WriteLine($"{(time.Elapsed - begin).TotalMilliseconds,5:F0} ms  {round.Description}");
}

Console.WriteLine($"OK: {rounds} rounds; {string.Join(", ", totals.Select(total => $"{total.Value} {total.Key}"))}");
return 0;
