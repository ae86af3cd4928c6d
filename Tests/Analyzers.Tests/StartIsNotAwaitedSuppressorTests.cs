using GoroutineGen.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers.Tests;

public class StartIsNotAwaitedSuppressorTests
{
    [Test]
    public async Task StartsNeedNotBeAwaitedAndTasksStill()
    {
        var warnings = await NotAwaitedWarningsAsync(
            """
            using System.Threading.Tasks;

            static class Program
            {
                static async Task Work()
                {
                    Go.Run(Step, 1);
                    Go.Run(() => 2);
                    Work();
                    await Task.Yield();
                }

                static void Step(int x) { }
            }
            """);
        Assert.That(warnings, Is.EqualTo(new[] { ("Go.Run(Step, 1)", true), ("Go.Run(() => 2)", true), ("Work()", false) }));
    }

    private static async Task<IEnumerable<(string Text, bool IsSuppressed)>> NotAwaitedWarningsAsync(string source)
    {
        var compilation = await TestProject.CompileAsync(TestProject.Create(source));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers([new StartIsNotAwaitedSuppressor()], options).GetAllDiagnosticsAsync();
        return
            from diagnostic in diagnostics
            where diagnostic.Id == "CS4014"
            orderby diagnostic.Location.SourceSpan.Start
            select (source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length), diagnostic.IsSuppressed);
    }
}
