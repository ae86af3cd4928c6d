using System.Collections.Immutable;
using System.Text;
using GoroutineGen.Analyzers;
using GoroutineGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>
/// The compiler in this process, warm: what it does for a clean build, and what the generator's driver does after an edit.
/// </summary>
internal static class InProcess
{
    private const int WarmUps = 4;
    private const int Runs = 5;
    private const int Edits = 12;

    internal static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.Latest).WithFeatures([new("InterceptorsNamespaces", "GoroutineGen.Generated")]);

    internal static readonly ImmutableArray<MetadataReference> References = LoadReferences();

    /// <summary>All rules.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Rules { get; } =
    [
        .. typeof(GoroutineAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Where(type => !type.IsAbstract && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static IEnumerable<(string Name, Cost Cost)> Measure()
    {
        // Or what is measured first would pay for the compilation of the compiler.
        for (var run = 0; run < WarmUps; run++)
            Emit(Generate(Parse()));
        var plain = Least(() => Emit(Parse()));
        var generated = Least(() => Emit(Generate(Parse())));
        yield return ("parse, bind, emit", plain);
        var copied = Least(() => Emit(Parse([.. SyntheticProject.Sources(), .. SyntheticProject.Copies()])));
        yield return ("  added by a copy of each method", copied - plain);
        yield return ("the same with the generator", generated);
        yield return ("  added", generated - plain);
        var driven = Least(() => Driver(IncrementalGeneratorOutputKind.None).RunGenerators(Parse()));
        yield return ("the generator alone", driven - Least(() => Parse()));
        yield return ("added by the analyzers, after the generator", Analyzers());
        var (idle, all) = EditsWithoutAndWithRules();
        yield return ("an edit, added by the analyzers of its file", all - idle);
        yield return ("an edit, implementation outputs disabled", Edit(IncrementalGeneratorOutputKind.Implementation));
        yield return ("an edit, everything enabled", Edit(IncrementalGeneratorOutputKind.None));
    }

    /// <summary>What the rules add to an edit, together and each alone.</summary>
    public static IEnumerable<(string Name, Cost Cost)> MeasureRules()
    {
        var (idle, all) = EditsWithoutAndWithRules();
        yield return ("an edit, no rule", idle);
        yield return ("all rules", all - idle);
        foreach (var rule in Rules)
            yield return (rule.GetType().Name, AnalyzedEdit([rule]) - idle);
    }

    /// <summary>In turn: the compiler gets faster for a long time, and what is measured first would pay for its compilation.</summary>
    private static (Cost Idle, Cost All) EditsWithoutAndWithRules()
    {
        var (idle, all) = (Cost.Most, Cost.Most);
        for (var run = 0; run < Runs; run++)
        {
            idle = Cost.Least(idle, AnalyzedEdit([new IdleAnalyzer()]));
            all = Cost.Least(all, AnalyzedEdit(Rules));
        }

        return (idle, all);
    }

    /// <summary>To run any analyzer makes the compiler bind everything, as a build does anyway: that is not ours.</summary>
    private static Cost Analyzers()
    {
        return Analyze(Rules) - Analyze([new IdleAnalyzer()]);
    }

    private static Cost Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) => Least(
        () => Generate(Parse()),
        compilation => compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());

    /// <summary>One literal in one method is another; the driver has seen the project before.</summary>
    private static Cost Edit(IncrementalGeneratorOutputKind disabled)
    {
        var compilation = Parse();
        var driver = Driver(disabled).RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[SyntheticProject.Files / 2];
        var least = Cost.Most;
        for (var edit = 1; edit <= Edits; edit++)
        {
            var text = SyntheticProject.Edit(tree.ToString(), edit + 1);
            var edited = tree.WithChangedText(SourceText.From(text, Encoding.UTF8));
            var next = compilation.ReplaceSyntaxTree(tree, edited);
            least = Cost.Least(least, Cost.Of(() => driver = driver.RunGenerators(next)));
        }

        return least;
    }

    /// <summary>What the IDE asks the analyzers after an edit: what they say of the edited file.</summary>
    private static Cost AnalyzedEdit(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = Parse();
        var driver = Driver(IncrementalGeneratorOutputKind.None);
        var tree = compilation.SyntaxTrees[SyntheticProject.Files / 2];
        var least = Cost.Most;
        for (var edit = 1; edit <= Edits; edit++)
        {
            var edited = tree.WithChangedText(SourceText.From(SyntheticProject.Edit(tree.ToString(), edit + 1), Encoding.UTF8));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation.ReplaceSyntaxTree(tree, edited), out var generated, out _);
            var analyzed = generated.WithAnalyzers(analyzers);
            least = Cost.Least(least, Cost.Of(() => analyzed.GetAnalyzerSemanticDiagnosticsAsync(
                generated.GetSemanticModel(edited), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult()));
        }

        return least;
    }

    private static Cost Least(Func<object> work) => Least(() => 0, _ => work());

    private static Cost Least<T>(Func<T> prepare, Func<T, object> work)
    {
        var least = Cost.Most;
        for (var run = 0; run < Runs; run++)
        {
            var input = prepare();
            least = Cost.Least(least, Cost.Of(() => work(input)));
        }

        return least;
    }

    private static CSharpCompilation Parse() => Parse(SyntheticProject.Sources());

    public static CSharpCompilation Parse(IEnumerable<(string Name, string Text)> files) => CSharpCompilation.Create(
        "Synthetic",
        files.AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, "/src/" + file.Name)),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Driver(IncrementalGeneratorOutputKind disabled) => CSharpGeneratorDriver.Create(
        [new GoroutineGenerator().AsSourceGenerator()], parseOptions: ParseOptions, driverOptions: new GeneratorDriverOptions(disabled));

    public static Compilation Generate(Compilation compilation)
    {
        Driver(IncrementalGeneratorOutputKind.None).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return generated;
    }

    private static object Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (result.Success)
            return image.Length;
        throw new InvalidOperationException(result.Diagnostics.First(item => item.Severity == DiagnosticSeverity.Error).ToString());
    }

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework || path == typeof(Go).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
