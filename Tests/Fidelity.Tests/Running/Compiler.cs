using GoroutineGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>A source file of a program or of what programs use.</summary>
internal readonly record struct Source(string Name, string Text)
{
    public string Path => $"/src/{Name}.cs";
}

/// <summary>An error that the compiler reports.</summary>
/// <param name="File">The source it concerns, by name; null when that cannot be told.</param>
/// <param name="IsInTwin">Whether it stands in generated text, where there must never be one.</param>
/// <param name="Text">What it says.</param>
internal sealed record CompilerError(string? File, bool IsInTwin, string Text);

/// <summary>Compiles sources with the generator, to the end: several compiler errors appear only there.</summary>
internal static class Compiler
{
    private const string GlobalUsings = $"""
        {TestSource.GlobalUsings}
        global using Sync = GoroutineGen.Sync;
        """;

    private const string SupportUsings = """

        global using Fidelity;
        global using static Fidelity.Sim;
        """;

    /// <summary>What is compiled together with the programs, so that the generator looks into it.</summary>
    private static readonly IReadOnlyList<Source> Beside = [.. Resource.In("Beside").Select(file => new Source(file.Name, file.Text))];

    /// <summary>A compilation without twins.</summary>
    public static CSharpCompilation Create(
        string assembly, IEnumerable<Source> sources, MetadataReference? support, OptimizationLevel optimization)
    {
        var files = sources.Concat(support is null ? [] : Beside).Select(source => KeyValuePair.Create(source.Path, source.Text));
        var compilation = TestSource.Create(
            assembly,
            TestSource.Parse(files, support is null ? GlobalUsings : GlobalUsings + SupportUsings),
            support is null ? [] : [support]);
        return compilation.WithOptions(compilation.Options.WithOptimizationLevel(optimization));
    }

    /// <summary>The same with twins. <paramref name="edit"/> may spoil their text, for tests of the machine itself.</summary>
    public static CSharpCompilation AddTwins(CSharpCompilation compilation, Func<string, string>? edit = null)
    {
        var result = GeneratorRun.Of(compilation).Result;
        if (result.Exception is not null)
            throw new GeneratorFailedException(result.Exception);
        return compilation.AddSyntaxTrees(result.GeneratedSources.Select(file => edit is null
            ? file.SyntaxTree
            : TestSource.Parse(edit(file.SourceText.ToString()), TestSource.ParseOptions(), file.SyntaxTree.FilePath)));
    }

    /// <summary>The assembly, or the errors.</summary>
    public static (byte[]? Image, IReadOnlyList<CompilerError> Errors) Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        var isDebug = compilation.Options.OptimizationLevel == OptimizationLevel.Debug;
        EmitOptions options = new(debugInformationFormat: DebugInformationFormat.Embedded);
        var result = compilation.Emit(image, options: isDebug ? options : null);
        return result.Success
            ? (image.ToArray(), [])
            : (null, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Describe)]);
    }

    private static CompilerError Describe(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.SourceTree?.FilePath ?? "";
        // A generated file is named after its method: P12.Program.Run.0a1b2c3d.g.cs.
        var isInTwin = path.EndsWith(".g.cs", StringComparison.Ordinal);
        var file = Path.GetFileName(path).Split('.')[0];
        var line = diagnostic.Location.SourceTree?.GetText()
            .Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return new CompilerError(file == "" ? null : file, isInTwin, $"{diagnostic.Id}: {diagnostic.GetMessage(null)} in\n{line}");
    }
}

/// <summary>The generator must never throw.</summary>
internal sealed class GeneratorFailedException(Exception inner) : Exception($"The generator threw {inner}", inner);
