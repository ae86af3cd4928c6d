using GoroutineGen.Frames;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>What a run of a case left.</summary>
/// <param name="Log">What it did.</param>
/// <param name="Escaped">What it threw.</param>
internal sealed record Outcome(Log Log, string? Escaped);

/// <summary>One way to compile and run a case's twin.</summary>
/// <param name="Optimization">How it is compiled.</param>
/// <param name="Stressed">Whether every check suspends.</param>
public readonly record struct Configuration(OptimizationLevel Optimization, bool Stressed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Optimization}{(Stressed ? " stressed" : "")}";
}

/// <summary>Compiles the cases when one is asked for first, and runs them.</summary>
internal static class Runs
{
    // Not a measure of anything: only keeps a case that hangs from hanging the whole run.
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(30);

    private static readonly Lazy<ILookup<CaseFile, CaseAssembly>> Assemblies = new(Compile);

    private static CaseFile? _hanging;

    /// <summary>The assembly that holds a case.</summary>
    public static CaseAssembly AssemblyOf(CaseFile of)
    {
        var assembly = Assemblies.Value[of].Single();
        if (assembly.Fault(of) is { } fault)
            Assert.Fail(fault);
        return assembly;
    }

    /// <summary>The oracle: the original as ordinary code on a plain thread.</summary>
    public static Outcome Original(CaseFile of, OptimizationLevel optimization)
    {
        var body = AssemblyOf(of).Body(of, optimization);
        return Observe(of, body);
    }

    /// <summary>The body as the main goroutine.</summary>
    public static Outcome Goroutine(CaseFile of, Configuration configuration)
    {
        var body = AssemblyOf(of).Body(of, configuration.Optimization);
        Preemption.Always = configuration.Stressed;
        try
        {
            return Observe(of, log => Go.Main(body, log));
        }
        finally
        {
            Preemption.Always = false;
        }
    }

    private static ILookup<CaseFile, CaseAssembly> Compile() =>
        CaseFiles.All.GroupBy(found => found.Build == CaseFile.Alone ? $"{found}" : found.Build)
            .Select(group => (Cases: group, Assembly: new CaseAssembly(group.Key, [.. group])))
            .SelectMany(compiled => compiled.Cases.Select(found => (Case: found, compiled.Assembly)))
            .ToLookup(compiled => compiled.Case, compiled => compiled.Assembly);

    private static Outcome Observe(CaseFile of, Action<Log> run)
    {
        if (_hanging is not null)
            Assert.Fail($"Not run: {_hanging} hangs in this process.");
        var log = new Log();
        string? escaped = null;
        var thread = new Thread(() =>
        {
            try
            {
                run(log);
            }
            catch (Exception exception)
            {
                escaped = $"{exception.GetType()}: {exception.Message}";
            }
        })
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(HangLimit))
        {
            _hanging = of;
            Assert.Fail($"{of} does not end; it got to:\n{string.Join('\n', log.Entries.ToArray())}");
        }

        return new Outcome(log, escaped);
    }
}
