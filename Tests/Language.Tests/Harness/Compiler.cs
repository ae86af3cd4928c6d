using System.Collections.Immutable;
using System.Text;
using GoroutineGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>Compiles sources as a user's build does: with the generator, to the end.</summary>
internal static class Compiler
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GoroutineGen;
        global using GoroutineGen.Language.Tests;
        """;

    private static readonly CSharpParseOptions ParseOptions =
        new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: ["DEFINED"])
        .WithFeatures([new("InterceptorsNamespaces", "GoroutineGen.Generated")]);

    private static readonly ImmutableArray<MetadataReference> Framework = LoadFramework();

    /// <summary>Sources, by path, as a compilation that the generator has seen.</summary>
    public static GeneratedCompilation Generate(
        string assembly, IEnumerable<KeyValuePair<string, string>> sources, bool isChecked = false, MetadataReference? library = null)
    {
        var compilation = Compile(assembly, sources, isChecked, library);
        var driver = CSharpGeneratorDriver.Create([new GoroutineGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var result = driver.GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null);
        return new GeneratedCompilation((CSharpCompilation)generated, [.. result.GeneratedSources.Select(source => source.SyntaxTree)]);
    }

    /// <summary>Sources, by path, as a compilation that no generator has seen.</summary>
    public static CSharpCompilation Compile(
        string assembly, IEnumerable<KeyValuePair<string, string>> sources, bool isChecked = false, MetadataReference? library = null)
    {
        var trees = sources.Append(new("GlobalUsings.cs", GlobalUsings))
            .Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Value, Encoding.UTF8), ParseOptions, source.Key));
        return CSharpCompilation.Create(
            assembly,
            trees,
            library is null ? Framework : Framework.Add(library),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                checkOverflow: isChecked,
                allowUnsafe: true));
    }

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(Go).Assembly.Location)
                .Append(typeof(Log).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

/// <summary>A compilation with what the generator added.</summary>
internal sealed record GeneratedCompilation(CSharpCompilation Compilation, ImmutableHashSet<SyntaxTree> Generated)
{
    /// <summary>Several compiler errors appear only here. Nothing may be wrong in generated text, not even a warning.</summary>
    public (byte[] Image, ImmutableArray<Diagnostic> Faults) Emit(OptimizationLevel optimization)
    {
        using var image = new MemoryStream();
        var result = Compilation
            .WithOptions(Compilation.Options.WithOptimizationLevel(optimization))
            .Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return (image.ToArray(), [.. result.Diagnostics.Where(IsFault)]);
    }

    private bool IsFault(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && Generated.Contains(diagnostic.Location.SourceTree!));
}
