using System.Globalization;
using GoroutineGen.Benchmarks;

// Prints "name<TAB>procs<TAB>nanoseconds" for each workload, as go/main.go does; build/bench puts the two side by side.
string[] only = args;
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
