using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>Compiles the cases when one is asked for first, and runs them.</summary>
internal static class Runs
{
    private static readonly Mode Oracle = new(Form.Original, MaxProcs: 1);

    private static readonly Lazy<ILookup<CaseFile, CaseAssembly>> Assemblies = new(Compile);

    /// <summary>The assembly that holds a case.</summary>
    public static CaseAssembly AssemblyOf(CaseFile of)
    {
        var assembly = Assemblies.Value[of].Single();
        if (assembly.Fault(of) is { } fault)
            Assert.Fail(fault);
        return assembly;
    }

    /// <summary>The original as ordinary code on a plain thread.</summary>
    public static Outcome Original(CaseFile of, OptimizationLevel optimization) => Run(of, optimization, Oracle);

    /// <summary>Runs a case.</summary>
    public static Outcome Run(CaseFile of, OptimizationLevel optimization, Mode mode) =>
        Outcome.Of(AssemblyOf(of).Body(of, optimization), mode);

    private static ILookup<CaseFile, CaseAssembly> Compile() =>
        CaseFiles.All.GroupBy(found => found.Build == CaseFile.Alone ? $"{found}" : found.Build)
            .Select(group => (Cases: group, Assembly: new CaseAssembly(group.Key, [.. group])))
            .SelectMany(compiled => compiled.Cases.Select(found => (Case: found, compiled.Assembly)))
            .ToLookup(compiled => compiled.Case, compiled => compiled.Assembly);
}
