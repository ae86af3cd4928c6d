using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0104SelectNeverTakesDefaultTests
{
    [Test]
    public Task ADefaultOfASelectThatWaitsIsReportedAndFixed() => Rule<GOR0104SelectNeverTakesDefaultAnalyzer>
        .VerifyFixAsync<GOR0104SelectNeverTakesDefaultFixer>(
            Source(
                """
                switch (Go.Select(Case.Receive(a, out var x), Case.Send(b, 1)))
                {
                    case 0: Use(x); break;
                    case 1: break;
                    [|default:|] Use(2); break;
                }
                while (true)
                {
                    switch (GoroutineGen.Go.Select(Case.Receive(a)))
                    {
                        case 0: return 1;
                        [|default:|] Use(1); continue;
                    }
                }
                """),
            Source(
                """
                switch (Go.TrySelect(Case.Receive(a, out var x), Case.Send(b, 1)))
                {
                    case 0: Use(x); break;
                    case 1: break;
                    default: Use(2); break;
                }
                while (true)
                {
                    switch (GoroutineGen.Go.TrySelect(Case.Receive(a)))
                    {
                        case 0: return 1;
                        default: Use(1); continue;
                    }
                }
                """));

    [Test]
    public Task ADefaultThatIsTakenOrThatTheCompilerWantsIsFine() => Verify(
        """
        switch (Go.TrySelect(Case.Receive(a))) { case 0: break; default: Use(1); break; }
        switch (Go.Select(Case.Receive(a), Case.Receive(b))) { case 0: break; default: Use(1); break; }
        switch (Go.Select(Case.Receive(a), Case.Receive(b))) { case 0: break; case 1: default: Use(1); break; }
        switch (Go.Select(Case.Receive(a))) { case 0: break; default: throw new InvalidOperationException(); }
        string text;
        switch (Go.Select(Case.Receive(a))) { case 0: text = "a"; break; default: text = "b"; break; }
        _ = Go.Select(Case.Receive(a)) switch { 0 => 1, _ => 2 };
        switch (Go.Select(Case.Receive(a), Case.Receive(b)))
        {
            case 0: return text.Length;
            case 1: return 1;
            default: return 2;
        }
        """);

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0104SelectNeverTakesDefaultAnalyzer>.VerifyAsync(
        Source("switch (Go.Select(Case.Receive(a))) { case 0: break; {|#0:default:|} break; } return 1;"),
        "'default' is never taken: Go.Select waits until a case can go on. Use Go.TrySelect, which does not wait.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0104SelectNeverTakesDefaultAnalyzer>.VerifyBrokenAsync(Source(
        "switch (Go.Select(Case.Receive(a, ))) { default: case "));

    private static Task Verify(string statements) => Rule<GOR0104SelectNeverTakesDefaultAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C(Chan<int> a, Chan<int> b)
        {
            int M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }
        }
        """;
}
