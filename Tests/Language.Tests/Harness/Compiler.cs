using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>Compiles sources, by path, as a user's build does.</summary>
internal static class Compiler
{
    private const string GlobalUsings = $"""
        {TestSource.GlobalUsings}
        global using GoroutineGen.Language.Tests;
        global using static GoroutineGen.Language.Tests.Steps;
        """;

    private static readonly MetadataReference Log = MetadataReference.CreateFromFile(typeof(Log).Assembly.Location);

    /// <summary>With the generator.</summary>
    public static GeneratorRun Generate(
        string assembly,
        IEnumerable<KeyValuePair<string, string>> sources,
        bool isChecked = false,
        params IEnumerable<MetadataReference> libraries)
    {
        var run = GeneratorRun.Of(Compile(assembly, sources, isChecked, libraries));
        Assert.That(run.Result.Exception, Is.Null);
        return run;
    }

    /// <summary>Without the generator.</summary>
    public static CSharpCompilation Compile(
        string assembly,
        IEnumerable<KeyValuePair<string, string>> sources,
        bool isChecked = false,
        params IEnumerable<MetadataReference> libraries)
    {
        var compilation = TestSource.Create(assembly, TestSource.Parse(sources, GlobalUsings), [Log, .. libraries]);
        return compilation.WithOptions(compilation.Options.WithOverflowChecks(isChecked));
    }
}
