using System.Globalization;
using GoroutineGen.Benchmarks;

// Prints "name<TAB>procs<TAB>nanoseconds" for each workload, as go/main.go does; build/bench puts the two side by side.
var only = args;
int[] processors = [1, 2];
foreach (var procs in processors)
{
    Go.MaxProcs = procs;
    foreach (var workload in Workload.All)
    {
        if (only.Length == 0 || only.Contains(workload.Name))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload.Name}\t{procs}\t{workload.MedianNanoseconds():F1}"));
    }
}

if (only.Length == 0 || only.Contains("parked-bytes"))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parked-bytes\t2\t{ParkedMemory.BytesEach(1_000_000):F1}"));
if (only.Length == 0 || only.Contains("sleepers"))
    Print(Sleeping.Many(1_000_000));
if (only.Length == 0 || only.Contains("beside-hogs"))
    Print(Sleeping.BesideHogs());

// Long runs, only by name.
if (only.Contains("ten-million"))
    Print(Endurance.Parked());
if (only.Contains("churn"))
    Print(Endurance.Churn());

static void Print(IEnumerable<(string Name, double Value)> figures)
{
    foreach (var (name, value) in figures)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t2\t{value:F1}"));
}
