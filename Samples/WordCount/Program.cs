using WordCount;

try
{
    var options = Options.Parse(args);
    using var interruption = new Interruption();
    var totals = Go.Main(Counting.Run, options, interruption);
    if (interruption.Requested)
    {
        Console.Error.WriteLine("interrupted");
        return ExitCode.Interrupted;
    }

    Report.Write(Console.Out, totals, options);
    return totals.Skipped.Count == 0 ? ExitCode.Ok : ExitCode.FilesSkipped;
}
catch (UsageException mistake)
{
    Console.Error.WriteLine($"{mistake.Message}\n{Options.Usage}");
    return ExitCode.BadUsage;
}
