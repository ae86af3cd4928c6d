using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>Source is broken most of the time while it is typed: the generator takes it as it comes.</summary>
public class BrokenSourceTests
{
    private const string Loops = """
        using System.Text;

        namespace Outer
        {
            static partial class Program<T> where T : class
            {
                [Goroutine]
                public static int Loops(int[] values, T? item = null)
                {
                    for (int i = 0, j = 1; i < values.Length; i++, j--)
                    {
                        if (i == j) continue;
                        foreach (var (a, b) in new Chan<(int, int)>()) values[a] += Loops(values) + b;
                    }
                    do { while (values[0]-- > 0) break; } while (item is null);
                again:
                    try { Go.Yield(); }
                    catch (Exception e) when (e.Message == "") { goto again; }
                    finally { lock (values) { Go.Sleep(default); } }
                    using var text = new System.IO.StringWriter();
                    return values switch { [var first, ..] => Loops([first]), _ => 0 };
                }
            }
        }
        """;

    private const string Channels = """
        namespace Channels;

        partial record Worker(Chan<int> Input)
        {
            static void Main() => Go.Main(new Worker(new Chan<int>()).Run, 1);

            [Goroutine]
            public async void Wrong(ref int x) => await Go.Run(() => x);

            [Goroutine]
            public long Run(int count)
            {
                var done = new Chan<bool>(capacity: 1);
                Go.Run(Send, Input, count: 3);
                Go.Run((a, b) => { Send(a, b); done.Send(true); }, Input, 4);
                var joined = Go.Run(() => { return Input.Receive(out var v) ? v : 0; });
                switch (Go.Select(Case.Receive(Input, out int x), Case.Receive(done, out _, out bool ok), Case.Send(Input, 1)))
                {
                    case 0 when x > 1: return joined.Join() + x;
                    default: return ok ? 1L : 0;
                }
            }

            [Goroutine]
            static void Send<T>(Chan<T> output, T value) { output.Send(value); }
        }
        """;

    private static readonly CSharpCompilation Empty = TestSource.Compile("");

    [TestCase(Loops, TestName = "SourceCutOffAnywhereDoesNotThrow(Loops)")]
    [TestCase(Channels, TestName = "SourceCutOffAnywhereDoesNotThrow(Channels)")]
    public void SourceCutOffAnywhereDoesNotThrow(string source) =>
        AssertNothingThrows(Tokens(source).Select(token => source[..token.Span.End]));

    [TestCase(Loops, TestName = "SourceWithoutOneTokenDoesNotThrow(Loops)")]
    [TestCase(Channels, TestName = "SourceWithoutOneTokenDoesNotThrow(Channels)")]
    public void SourceWithoutOneTokenDoesNotThrow(string source) =>
        AssertNothingThrows(Tokens(source).Select(token => source.Remove(token.SpanStart, token.Span.Length)));

    [TestCase(Loops, TestName = "SourceWithOneTokenTwiceDoesNotThrow(Loops)")]
    [TestCase(Channels, TestName = "SourceWithOneTokenTwiceDoesNotThrow(Channels)")]
    public void SourceWithOneTokenTwiceDoesNotThrow(string source) =>
        AssertNothingThrows(Tokens(source).Select(token => source.Insert(token.SpanStart, token.Text + " ")));

    // Every third token is enough to hit each kind of construct, and keeps the run short.
    private static IEnumerable<SyntaxToken> Tokens(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where((_, index) => index % 3 == 0);

    private static void AssertNothingThrows(IEnumerable<string> sources) => Assert.That(sources.AsParallel().Select(Thrown), Has.All.Null);

    private static string? Thrown(string source)
    {
        var tree = TestSource.Parse(source, TestSource.ParseOptions());
        var driver = GeneratorHarness.CreateDriver().RunGenerators(Empty.ReplaceSyntaxTree(Empty.SyntaxTrees[0], tree));
        var exception = driver.GetRunResult().Results.Single().Exception;
        return exception is null ? null : $"{exception}\n{source}";
    }
}
