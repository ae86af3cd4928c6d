using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>Cases compiled together, once for each optimization level, and what the analyzers say of them.</summary>
internal sealed class CaseAssembly
{
    private readonly Dictionary<CaseFile, string> _faults = [];
    private readonly Dictionary<OptimizationLevel, Assembly> _loaded = [];
    private readonly ILookup<string, Diagnostic> _reported;
    private readonly GeneratorRun _run;

    /// <summary>Compiles; a case at fault is left out, so that the others can be told from it.</summary>
    public CaseAssembly(string name, IReadOnlyList<CaseFile> cases)
    {
        List<CaseFile> sound = [.. cases];
        var build = Build.Of(name, sound);
        while (!build.Faults.IsEmpty && sound.Count > 0)
        {
            LeaveOutGuilty(sound, build.Faults);
            build = Build.Of(name, sound);
        }

        foreach (var (optimization, emitted) in build.Emitted)
            _loaded[optimization] = Load($"{name} {optimization}", emitted);
        _run = build.Run;
        _reported = Rules.Report(_run.Compilation)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }

    /// <summary>The cases with what the generator added.</summary>
    public Compilation Compilation => _run.Compilation;

    /// <summary>Why a case does not compile; null when it does.</summary>
    public string? Fault(CaseFile of) => _faults.GetValueOrDefault(of);

    /// <summary>The method <c>Run</c> of a case.</summary>
    public Action<Log> Body(CaseFile of, OptimizationLevel optimization) => Method(of, optimization, "Run")!.CreateDelegate<Action<Log>>();

    /// <summary>Whether the method <c>Run</c> of a case has a twin.</summary>
    public bool HasTwin(CaseFile of) => Method(of, OptimizationLevel.Release, "Run__goroutine") is not null;

    /// <summary>How many twins the methods of a case have.</summary>
    public int Twins(CaseFile of) =>
        _run.GeneratedTrees.Select(tree => tree.ToString())
            .Where(text => IsOf(of, text))
            .Sum(text => text.Split("ResumableBody(").Length - 1);

    /// <summary>What the rules on rewriting report in a case's file.</summary>
    public IEnumerable<Diagnostic> Reported(CaseFile of) =>
        _reported[of.Path].Where(Rules.IsOnRewriting);

    private MethodInfo? Method(CaseFile of, OptimizationLevel optimization, string name) =>
        _loaded[optimization].GetType(of.TypeName, throwOnError: true)!
            .GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    private void LeaveOutGuilty(List<CaseFile> sound, ImmutableArray<Diagnostic> faults)
    {
        var guilty = sound.ToDictionary(found => found, found => faults.Where(fault => IsIn(found, fault)).ToList());
        var isSomebodys = guilty.Values.Any(own => own.Count > 0);
        foreach (var (found, own) in guilty)
        {
            // A fault of nobody in particular acquits nobody.
            if (own.Count == 0 && isSomebodys)
                continue;
            _faults[found] = string.Join('\n', isSomebodys ? own.AsEnumerable() : faults);
            sound.Remove(found);
        }
    }

    /// <summary>Generated text names its case by its lines, or else by its namespace.</summary>
    private static bool IsIn(CaseFile candidate, Diagnostic fault) =>
        fault.Location.GetMappedLineSpan().Path == candidate.Path
        || fault.Location.SourceTree is { } tree && (tree.FilePath == candidate.Path || IsOf(candidate, tree.ToString()));

    private static bool IsOf(CaseFile candidate, string generated) =>
        generated.Contains($"namespace {candidate.Namespace}\n", StringComparison.Ordinal);

    private static Assembly Load(string name, EmittedAssembly emitted)
    {
        var context = new AssemblyLoadContext(name);
        // The same log and the same scheduler as the tests'; the libraries are each assembly's own.
        context.Resolving += (_, wanted) =>
            ((Assembly[])[typeof(Log).Assembly, typeof(Go).Assembly]).FirstOrDefault(shared => shared.GetName().Name == wanted.Name)
            ?? (CaseLibrary.Images.TryGetValue(wanted.Name!, out var image) ? context.LoadFromStream(new MemoryStream(image)) : null);
        return context.LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));
    }

    /// <summary>One attempt to compile cases.</summary>
    private sealed record Build(
        GeneratorRun Run, IReadOnlyDictionary<OptimizationLevel, EmittedAssembly> Emitted, ImmutableArray<Diagnostic> Faults)
    {
        public static Build Of(string name, IReadOnlyCollection<CaseFile> cases)
        {
            var run = Compiler.Generate(
                name,
                cases.Select(found => KeyValuePair.Create(found.Path, found.Source)),
                isChecked: cases.Any(found => found.Build == CaseFile.Checked),
                CaseLibrary.References);
            var compiled = Enum.GetValues<OptimizationLevel>().ToDictionary(optimization => optimization, run.Compile);
            return new Build(
                run,
                compiled.ToDictionary(entry => entry.Key, entry => entry.Value.Assembly),
                [.. compiled.Values.SelectMany(entry => run.Faults(entry.Diagnostics))]);
        }
    }
}
