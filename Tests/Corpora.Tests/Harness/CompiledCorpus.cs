using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>A corpus with its twins, compiled once for each optimization level, and what the compiler and the rules say of it.</summary>
internal sealed class CompiledCorpus
{
    private const string GlobalUsings = $"""
        {TestSource.GlobalUsings}
        global using System.IO;
        """;

    // Side by side: a compiler does not use a second processor well.
    private static readonly Lazy<IReadOnlyDictionary<Corpus, CompiledCorpus>> Compiled = new(() =>
        Corpus.All.AsParallel().Select(corpus => new CompiledCorpus(corpus)).ToDictionary(compiled => compiled.Corpus));

    private readonly Dictionary<EmittedAssembly, Assembly> _loaded = [];

    private CompiledCorpus(Corpus corpus)
    {
        Corpus = corpus;
        var files = corpus.Sources.Select(source => KeyValuePair.Create(source.Item1, source.Item2));
        var compilation = TestSource.Create(corpus.Program, TestSource.Parse(files, GlobalUsings));
        Source = compilation.WithOptions(compilation.Options
            .WithWarningLevel(int.MaxValue)
            // Their public members have no documentation; nothing else is turned off.
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]));
        Run = GeneratorRun.Of(Source);
        Builds = Enum.GetValues<OptimizationLevel>().ToDictionary(level => level, Run.Compile);
        Reported = [.. Rules.Report(Run.Compilation)];
        OnRewriting = [.. Reported.Where(Rules.IsOnRewriting)];
        Twins = Run.Result.GeneratedSources.ToDictionary(file => file.HintName, file => file.SyntaxTree);
    }

    public Corpus Corpus { get; }

    /// <summary>Without twins.</summary>
    public CSharpCompilation Source { get; }

    /// <summary>With twins.</summary>
    public GeneratorRun Run { get; }

    public IReadOnlyDictionary<OptimizationLevel, (EmittedAssembly Assembly, ImmutableArray<Diagnostic> Diagnostics)> Builds { get; }

    /// <summary>What the rules report.</summary>
    public IReadOnlyList<Diagnostic> Reported { get; }

    /// <summary>What of that tells of methods and parts that are not rewritten.</summary>
    public IReadOnlyList<Diagnostic> OnRewriting { get; }

    /// <summary>What the generator emitted, by name of file.</summary>
    public IReadOnlyDictionary<string, SyntaxTree> Twins { get; }

    public static CompiledCorpus Of(Corpus corpus) => Compiled.Value[corpus];

    /// <summary>The program of the corpus, which writes what it finds out to <paramref name="output"/>.</summary>
    public Action Start(OptimizationLevel level, List<string> output) => Start(Builds[level].Assembly, output);

    /// <inheritdoc cref="Start(OptimizationLevel, List{string})"/>
    public Action Start(EmittedAssembly emitted, List<string> output)
    {
        if (!_loaded.TryGetValue(emitted, out var assembly))
        {
            assembly = new AssemblyLoadContext(Corpus.Name)
                .LoadFromStream(new MemoryStream(emitted.Image), new MemoryStream(emitted.Symbols));
            _loaded.Add(emitted, assembly);
        }

        var type = assembly.GetType(Corpus.Program, throwOnError: true)!;
        return type.GetMethod("Run")!.CreateDelegate<Action>(Activator.CreateInstance(type, output));
    }
}
