using System.Collections.Immutable;
using GoroutineGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GoroutineGen.TestHarness;

/// <summary>What one run of the generator gave.</summary>
/// <param name="Result">What the generator emitted.</param>
/// <param name="Compilation">The source with what the generator emitted.</param>
public sealed record GeneratorRun(GeneratorRunResult Result, CSharpCompilation Compilation)
{
    /// <summary>All generated files, each under its name.</summary>
    public string Text => string.Join(
        "\n\n",
        Result.GeneratedSources.Select(file => $"// File: {file.HintName}\n{file.SourceText.ToString().TrimEnd()}"));

    /// <summary>The generated files. There are none in a compilation that no generator has seen.</summary>
    public IEnumerable<SyntaxTree> GeneratedTrees =>
        Result.GeneratedSources.IsDefault ? [] : Result.GeneratedSources.Select(file => file.SyntaxTree);

    /// <summary>Runs the generator once.</summary>
    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create([new GoroutineGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return new GeneratorRun(driver.GetRunResult().Results.Single(), (CSharpCompilation)generated);
    }

    /// <summary>Compiles to the end, as several compiler errors appear only there; no error, and no warning in generated text.</summary>
    public EmittedAssembly Emit(OptimizationLevel optimization)
    {
        var (assembly, diagnostics) = Compile(optimization);
        Assert.That(Faults(diagnostics), Is.Empty, () => $"{optimization}:\n{Text}");
        return assembly;
    }

    /// <summary>Compiles to the end, and gives all that the compiler has to say.</summary>
    public (EmittedAssembly Assembly, ImmutableArray<Diagnostic> Diagnostics) Compile(OptimizationLevel optimization)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = Compilation
            .WithOptions(Compilation.Options.WithOptimizationLevel(optimization))
            .Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return (new EmittedAssembly(image.ToArray(), symbols.ToArray()), result.Diagnostics);
    }

    /// <summary>What must not be said of a compilation: an error, or a warning in generated text.</summary>
    public ImmutableArray<Diagnostic> Faults(ImmutableArray<Diagnostic> diagnostics)
    {
        var generated = GeneratedTrees.ToHashSet();
        return
        [
            .. diagnostics.Where(diagnostic =>
                diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Severity == DiagnosticSeverity.Warning && generated.Contains(diagnostic.Location.SourceTree!))),
        ];
    }
}
