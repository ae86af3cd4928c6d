using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>An assembly in memory, and its portable PDB.</summary>
internal sealed record EmittedAssembly(byte[] Image, byte[] Symbols);

/// <summary>What one run of the generator gave.</summary>
internal sealed record GeneratorRun(GeneratorRunResult Result, CSharpCompilation Compilation)
{
    /// <summary>All generated files, each under its name.</summary>
    public string Text => string.Join(
        "\n\n",
        Result.GeneratedSources.Select(file => $"// File: {file.HintName}\n{file.SourceText.ToString().TrimEnd()}"));

    /// <summary>Compiles to the end, as several compiler errors appear only there; no error, and no warning in generated text.</summary>
    public EmittedAssembly Emit(OptimizationLevel optimization)
    {
        var (assembly, diagnostics) = Compile(optimization);
        var generated = (Result.GeneratedSources.IsDefault ? [] : Result.GeneratedSources).Select(file => file.SyntaxTree).ToHashSet();
        var unwanted = diagnostics.Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error ||
            (diagnostic.Severity == DiagnosticSeverity.Warning && generated.Contains(diagnostic.Location.SourceTree!)));
        Assert.That(unwanted, Is.Empty, () => $"{optimization}:\n{Text}");
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
}
