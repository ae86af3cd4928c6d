using System.Globalization;
using GoroutineGen.ToolBenchmarks;

// What the generator and the analyzers cost. Wants an otherwise idle machine. Each line: name, milliseconds by the clock and of processors,
// the least of several runs. usage: Tool [in-process] [build] [rules] [growth [<body>]], or Tool alarms <folder> [<symbol> ...]: what the
// rules say of the sources of a folder.
var all = args.Length == 0;
if (all || args.Contains("in-process"))
    Print(InProcess.Measure());
if (args.Contains("rules"))
    Print(InProcess.MeasureRules());
if (all || args.Contains("build"))
    Print(RealBuild.Measure());
if (all || args.Contains("growth"))
{
    foreach (var line in Growth.Measure(args.Length > 1 ? args[1] : null))
        Console.WriteLine(line);
}

if (args is ["alarms", var folder, .. var symbols])
{
    foreach (var line in Alarms.Find(folder, symbols))
        Console.WriteLine(line);
}

// Each line as it comes: to measure takes minutes.
static void Print(IEnumerable<(string Name, Cost Cost)> figures)
{
    foreach (var (name, cost) in figures)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{cost.Clock,10:F1}{cost.Processor,10:F1}"));
}
