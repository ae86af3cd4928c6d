using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>A project that maps its paths gives the same bytes in any folder, and its debugger finds each file once.</summary>
public class ReproducibleBuildTests
{
    private const string Mapped = "/_/";

    private static readonly (string Path, string Text)[] Project =
    [
        ("GlobalUsings.cs", "global using System; global using GoroutineGen;"),
        ("Program.cs", """
            using System.Runtime.CompilerServices;

            static partial class Program
            {
                public static void Run() => Go.Run(Work, 1).Join();

                [Goroutine]
                public static void Work(int x)
                {
                    Go.Yield();
                    Console.WriteLine(Where() + Here(x));
            #line 7 "template.y"
                    Console.WriteLine(Where());
            #line (9,1)-(9,30) 5 "Sub/../template.z"
                    Go.Yield();
            #line hidden
                    Go.Yield();
            #line default
                    Other.Work(x);
                }

                [Goroutine]
                static string Here(int x, [CallerFilePath] string path = "") => $" {path} {x}";

                static string Where([CallerFilePath] string path = "") => path;
            }
            """),
        ("Sub/Other.cs", """
            static partial class Other
            {
                static readonly Action Start = () => Go.Run(Work, 2);

                [Goroutine]
                public static void Work(int x)
                {
                    for (int i = 0; i < x; i++)
                        Go.Yield();
                }
            }
            """),
    ];

    [TestCase(OptimizationLevel.Debug)]
    [TestCase(OptimizationLevel.Release)]
    public void TwoFoldersGiveTheSameBytes(OptimizationLevel optimization)
    {
        var here = Build("/here/project/", optimization);
        var there = Build("/there/", optimization);
        Assert.That(there.Run.Text, Is.EqualTo(here.Run.Text));
        Assert.That(there.Assembly.Image, Is.EqualTo(here.Assembly.Image));
        Assert.That(there.Assembly.Symbols, Is.EqualTo(here.Assembly.Symbols));
        Assert.That(here.Run.Text, Does.Contain($"\"{Mapped}Program.cs\"").And.Not.Contain("/here/"));
    }

    [Test]
    public void TwinsAreInTheDocumentsOfTheirOriginals()
    {
        var points = SequencePoints.Read(Build("/here/project/", OptimizationLevel.Debug).Assembly);
        Assert.That(points["Work__goroutine"], Is.EqualTo(points["Work"]));
        Assert.That(points["Work"].Select(point => point.File).Distinct(), Is.EquivalentTo([
            Mapped + "Program.cs", Mapped + "template.y", Mapped + "template.z", Mapped + "Sub/Other.cs"]));
    }

    [Test]
    public void CallersAreToldTheMappedPath()
    {
        var assembly = Build("/here/project/", OptimizationLevel.Release).Assembly;
        foreach (var mode in ProgramRunner.Modes)
            Assert.That(ProgramRunner.Run(assembly, [], mode), Is.EqualTo("/_/Program.cs /_/Program.cs 1\n/_/template.y\n"));
    }

    /// <summary>
    /// A path that the compiler does not leave as it is would name a second document; the file's own is mapped by the compiler.
    /// </summary>
    [Test]
    public void APathThatCannotBeMappedTwiceIsNotWritten()
    {
        var run = Generate("/here/project/", new DriveResolver(), OptimizationLevel.Release);
        Assert.That(run.Text, Does.Contain("\"/here/project/Program.cs\"").And.Not.Contain(Mapped));
    }

    private static (GeneratorRun Run, EmittedAssembly Assembly) Build(string folder, OptimizationLevel optimization)
    {
        var run = Generate(folder, new SourceFileResolver([], folder, [new(folder, Mapped)]), optimization);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "Tested.pdb");
        var result = run.Compilation.Emit(image, symbols, options: options);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return (run, new EmittedAssembly(image.ToArray(), symbols.ToArray()));
    }

    private static GeneratorRun Generate(string folder, SourceReferenceResolver resolver, OptimizationLevel optimization)
    {
        var parse = TestSource.ParseOptions();
        var compilation = CSharpCompilation.Create(
            "Tested",
            Project
                .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), parse, folder + file.Path)),
            References.WithRuntime,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: optimization,
                deterministic: true,
                sourceReferenceResolver: resolver,
                nullableContextOptions: NullableContextOptions.Enable));
        var options = new GeneratorDriverOptions(
            IncrementalGeneratorOutputKind.None,
            trackIncrementalGeneratorSteps: false,
            baseDirectory: folder + "obj");
        var driver = CSharpGeneratorDriver.Create(
            [new GoroutineGenerator().AsSourceGenerator()], parseOptions: parse, driverOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return new GeneratorRun(driver.GetRunResult().Results.Single(), (CSharpCompilation)generated);
    }

    /// <summary>Maps as on Windows, where a path that begins with a slash is one of a drive.</summary>
    private sealed class DriveResolver : SourceReferenceResolver
    {
        public override string NormalizePath(string path, string? baseFilePath) =>
            path.StartsWith(Mapped, StringComparison.Ordinal)
                ? "C:" + path
                : path.Replace("/here/project/", Mapped, StringComparison.Ordinal);

        public override string? ResolveReference(string path, string? baseFilePath) => null;

        public override Stream OpenRead(string resolvedPath) => throw new NotSupportedException();

        public override bool Equals(object? other) => other is DriveResolver;

        public override int GetHashCode() => 0;
    }
}
