using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>A program with a mistake: as it was written, and as a fix leaves it, each run in a process of its own, on one P.</summary>
internal static class FixedProgram
{
    private const int MostFixes = 10;

    private static readonly Dictionary<string, string> OneProcessor = new() { ["GOMAXPROCS"] = "1" };

    /// <summary>The program's text when the rule has nothing more to report.</summary>
    public static async Task<string> FixAsync(string program, DiagnosticAnalyzer rule, CodeFixProvider fixer)
    {
        var document = TestProject.Create(program);
        document = document.Project
            .WithCompilationOptions(TestProject.CompilationOptions.WithOutputKind(OutputKind.ConsoleApplication))
            .GetDocument(document.Id)!;
        for (var fixes = 0; fixes < MostFixes; fixes++)
        {
            var compilation = await TestProject.CompileAsync(document);
            var reports = await compilation.WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync();
            if (reports.IsEmpty)
            {
                Assert.That(fixes, Is.Positive, "The rule reports nothing.");
                return (await document.GetTextAsync()).ToString();
            }

            List<CodeAction> actions = [];
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, reports[0], (action, _) => actions.Add(action), default));
            var operations = await actions[0].GetOperationsAsync(default);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        throw new InvalidOperationException("The rule still reports:\n" + await document.GetTextAsync());
    }

    /// <summary>Generates, compiles and runs a program.</summary>
    public static Output Run(string program)
    {
        var trees = TestSource.Parse([new(TestSource.FileName, program)], TestProject.GlobalUsings(withRuntime: true));
        var compilation = TestSource.Create("Program", trees);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var emitted = GeneratorRun.Of(compilation).Emit(OptimizationLevel.Release);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "Program");
            File.WriteAllBytes($"{file}.dll", emitted.Image);
            File.Copy(Path.ChangeExtension(typeof(FixedProgram).Assembly.Location, "runtimeconfig.json"), $"{file}.runtimeconfig.json");
            var runtime = typeof(Go).Assembly.Location;
            File.Copy(runtime, Path.Combine(folder.FullName, Path.GetFileName(runtime)));
            using var process = ProgramProcess.Start(file, [], OneProcessor);
            return process.Finish();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
