using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers.Tests;

/// <summary>After an edit the rules say what they say of the same files when these are new.</summary>
public class ReachAfterEditTests
{
    private const string Path = "/src/Edited.cs";

    private const string Other = """
        partial class Other
        {
            public static int Ready;
            public static void Spin() { while (Volatile.Read(ref Ready) == 0) { } }
            public static void Sleep() => Thread.Sleep(1);
            public static void Each(Action<int> body) => body(1);
            public static void Keeps(Action<int> body) { }
            public static void NotReached() { while (true) { } }
            [Goroutine] public static void Waits(Chan<int> c) => c.Receive();
        }
        """;

    [TestCase("", "")]
    [TestCase("", "// A comment moves what follows.\n\n")]
    [TestCase("Other.Sleep();", "int x = 1; Other.Sleep(); x++;")]
    [TestCase("", "Other.Sleep();")]
    [TestCase("Other.Sleep();", "")]
    [TestCase("Other.Sleep();", "Other.Spin();")]
    [TestCase("", "while (true) { }")]
    [TestCase("while (true) { }", "")]
    [TestCase("", "Chan<int> c = new(); c.Receive();")]
    [TestCase("Chan<int> c = new(); c.Receive();", "")]
    [TestCase("Other.Each(x => { });", "Other.Each(x => Other.Spin());")]
    [TestCase("Other.Each(x => { int y = x; Other.Spin(); });", "Other.Each(x => { Other.Spin(); while (true) { } });")]
    [TestCase("Other.Each(x => Other.Spin());", "Other.Keeps(x => Other.Spin());")]
    [TestCase("", "Go.Run(() => Other.Spin());")]
    [TestCase("Go.Run(() => Other.Spin());", "")]
    [TestCase("", "Span<int> x = stackalloc int[1]; foreach (var y in x) Other.Spin();")]
    [TestCase("Other.Sleep();", "Other.Sleep(")]
    [TestCase("", "Thread.Sleep(1);")]
    public async Task TheRulesSayTheSameAsOfNewFiles(string before, string after)
    {
        foreach (var place in (string[])["Reached", "Started", "Idle", "Implied"])
        {
            var old = Compile(Source(place, before));
            await Report(old);
            var tree = old.SyntaxTrees.Single(static file => file.FilePath == Path);
            var edited = old.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Source(place, after))));
            Assert.That(await Report(edited), Is.EqualTo(await Report(Compile(Source(place, after)))), place);
            Assert.That(await Report(old), Is.EqualTo(await Report(Compile(Source(place, before)))), $"{place}, undone");
        }
    }

    private static string Source(string place, string statements) => $$"""
        partial class Edited
        {
            [Goroutine] static void Run() { Reached(); {{(place == "Started" ? statements : "")}} }
            static void Reached() { Implied.Work(); {{(place == "Reached" ? statements : "")}} }
            static void Idle() { {{(place == "Idle" ? statements : "")}} }
            static int Behind() { int sum = 0; foreach (var x in new int[9]) sum += x; return sum; }
            [Goroutine] static void More() => Behind();
        }

        [Goroutine]
        partial class Implied
        {
            public static void Work() { while (Other.Ready == 0) { } {{(place == "Implied" ? statements : "")}} }
        }
        """;

    private static CSharpCompilation Compile(string source) => TestSource.Create(
        "Tested", TestSource.Parse([new(Path, source), new("/src/Other.cs", Other), new("/src/Empty.cs", "class Empty { }")]));

    private static async Task<string[]> Report(Compilation compilation)
    {
        DiagnosticAnalyzer[] rules =
        [
            new GOR0001EndlessLoopHoldsProcessorAnalyzer(), new GOR0002BlockingCallHoldsProcessorAnalyzer(),
            new GOR0003OrdinaryMethodWaitsAnalyzer(), new GOR0013LongLoopHoldsProcessorAnalyzer(),
        ];
        var reports = await compilation.WithAnalyzers([.. rules]).GetAnalyzerDiagnosticsAsync();
        return [.. reports.Select(static report => report.ToString()).Order(StringComparer.Ordinal)];
    }
}
