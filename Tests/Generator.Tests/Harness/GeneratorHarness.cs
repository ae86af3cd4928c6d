using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// What every generator test does. The input compiles. The generator runs, and a second run on an equal compilation does no work. The
/// output compiles to the end. The emitted program does in every mode what the test expects.
/// </summary>
internal static class GeneratorHarness
{
    /// <inheritdoc cref="Verify" />
    /// <remarks>The members are those of the class <c>Program</c>.</remarks>
    public static void VerifyMembers(string members, string output, bool interceptors = true, [CallerFilePath] string testFile = "") =>
        Verify(TestSource.Members(members), output, interceptors, testFile: testFile);

    /// <summary>Does all of the above and compares the generated text with the test's snapshot.</summary>
    public static void Verify(
        string source, string output, bool interceptors = true, string? library = null, [CallerFilePath] string testFile = "")
    {
        var run = Run(source, output, interceptors, library);
        Snapshot.Verify(run.Text, testFile);
    }

    /// <summary>Does all of the above. The source may use a library, in another assembly, with goroutines of its own.</summary>
    /// <param name="source">The program.</param>
    /// <param name="output">What it writes.</param>
    /// <param name="interceptors">Whether the project lets interceptors be emitted.</param>
    /// <param name="library">The source of the library.</param>
    /// <param name="refusals">How many of the program's goroutine methods have no twin.</param>
    public static GeneratorRun Run(string source, string output, bool interceptors = true, string? library = null, int refusals = 0)
    {
        List<EmittedAssembly> libraries = library is null
            ? []
            : [Generate(TestSource.Compile(library, assembly: "Library")).Emit(OptimizationLevel.Release)];
        var references = libraries.Select(assembly => MetadataReference.CreateFromImage(assembly.Image));
        var run = Generate(TestSource.Compile(source, interceptors, references: references), interceptors);
        var twins = Count(source, "[Goroutine") - refusals;
        Assert.That(Count(run.Text, "ResumableBody("), Is.EqualTo(twins), "The number of twins is wrong.");
        // A program with an entry point starts its main goroutine itself.
        var hasEntryPoint = run.Compilation.Options.OutputKind == OutputKind.ConsoleApplication;
        var modes = ProgramRunner.Modes.Where(mode => mode.Form == Form.Original || !hasEntryPoint).ToList();
        foreach (var optimization in (OptimizationLevel[])[OptimizationLevel.Debug, OptimizationLevel.Release])
        {
            var emitted = run.Emit(optimization);
            foreach (var mode in modes)
                Assert.That(ProgramRunner.Run(emitted, libraries, mode), Is.EqualTo(Lines(output)), $"{optimization}, {mode}");
        }

        return run;
    }

    /// <inheritdoc cref="Generate(CSharpCompilation, bool)" />
    public static GeneratorRun Generate(string source) => Generate(TestSource.Compile(source));

    /// <summary>Runs the generator twice and checks that the second run was served from the cache.</summary>
    public static GeneratorRun Generate(CSharpCompilation compilation, bool interceptors = true)
    {
        Assert.That(Errors(compilation.GetDiagnostics()), Is.Empty, "The test's own source does not compile.");

        var driver = CreateDriver(interceptors).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.That(diagnostics, Is.Empty, "The generator is silent: analyzers report.");
        var second = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        TrackedSteps.AssertAllCached(second);
        return new GeneratorRun(driver.GetRunResult().Results.Single(), (CSharpCompilation)generated);
    }

    /// <summary>A driver that tells which steps ran.</summary>
    public static GeneratorDriver CreateDriver(bool interceptors = true) => CSharpGeneratorDriver.Create(
        [new GoroutineGenerator().AsSourceGenerator()],
        parseOptions: TestSource.ParseOptions(interceptors),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The errors among diagnostics.</summary>
    public static IEnumerable<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Lines(string output) => output == "" ? "" : output + "\n";
}
