using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// A program that need not compile, with what the generator adds to it, as an editor sees both: it asks for all diagnostics, however broken
/// the source is.
/// </summary>
internal sealed class BrokenProgram
{
    private readonly Compilation _compilation;
    private readonly GeneratorDriverRunResult _result;

    /// <param name="source">The program.</param>
    /// <param name="driver">What has seen earlier forms of it; null when there are none.</param>
    public BrokenProgram(CSharpCompilation source, GeneratorDriver? driver = null)
    {
        Driver = (driver ?? GeneratorHarness.CreateDriver()).RunGeneratorsAndUpdateCompilation(source, out _compilation, out _);
        _result = Driver.GetRunResult();
        Thrown = _result.Results.Single().Exception;
    }

    public GeneratorDriver Driver { get; }

    /// <summary>What the generator has thrown; null when it is in order.</summary>
    public Exception? Thrown { get; }

    /// <summary>How many twins there are.</summary>
    public int Twins => _result.GeneratedTrees.Count(static tree => tree.ToString().Contains("ResumableBody(", StringComparison.Ordinal));

    public bool HasTwinOf(string method) =>
        _result.GeneratedTrees.Any(tree => tree.ToString().Contains($"ResumableBody(\"{method}\")", StringComparison.Ordinal));

    /// <summary>
    /// The errors in generated files that the place in the user's file does not have; for an error in text that is not the user's there is
    /// no such place.
    /// </summary>
    public IReadOnlyList<string> ForeignErrors()
    {
        HashSet<SyntaxTree> generated = [.. _result.GeneratedTrees];
        Diagnostic[] errors = [.. GeneratorHarness.Errors(_compilation.GetDiagnostics())];
        HashSet<(string, string, int)> users = [.. errors.Where(error => !IsIn(error, generated)).Select(Place)];
        return
        [
            .. errors.Where(error => IsIn(error, generated) && !users.Contains(Place(error))).Select(error => $"{error}\n{Line(error)}"),
        ];
    }

    public static CSharpCompilation Compile(string source, bool allowUnsafe = true)
    {
        var compilation = TestSource.Compile(source);
        return compilation.WithOptions(compilation.Options.WithAllowUnsafe(allowUnsafe));
    }

    private static bool IsIn(Diagnostic error, HashSet<SyntaxTree> trees) => error.Location.SourceTree is { } tree && trees.Contains(tree);

    private static (string Id, string Path, int Line) Place(Diagnostic error)
    {
        var place = error.Location.GetMappedLineSpan();
        return (error.Id, place.Path, place.StartLinePosition.Line);
    }

    private static string Line(Diagnostic error) =>
        error.Location.SourceTree!.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();
}
