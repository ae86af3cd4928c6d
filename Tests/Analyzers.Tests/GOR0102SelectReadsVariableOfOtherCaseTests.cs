using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0102SelectReadsVariableOfOtherCaseTests
{
    [Test]
    public Task AVariableThatIsReadWhereAnotherCaseWasChosenIsReported() => Verify(
        """
        switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y, out var open)))
        {
            case 0:
                Use(x);
                if ([|open|]) Use([|y|] + y);
                break;
            case 1:
                Use(y);
                Go.Run(() => Use([|x|]));
                break;
        }
        switch (Go.TrySelect(Case.Receive(a, out var z)))
        {
            case 0: Use(z); break;
            default: Use([|z|]); break;
        }
        _ = Go.Select(Case.Receive(a, out var v), Case.Receive(b, out var w)) switch { 0 => v, _ => [|v|] };
        """);

    [Test]
    public Task WhatTheChosenCaseAssignsAndWhatTheSectionAssignsIsFine() => Verify(
        """
        int kept = 3;
        switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y), Case.Receive(b, out kept)))
        {
            case 0: Use(x); Use(kept); _ = nameof(y); break;
            case 1: x = y; Use(x); break;
            default: Use(kept); break;
        }
        Use(x);
        switch (Go.Select(Case.Receive(a, out var u), Case.Receive(b, out u)))
        {
            case 0: Use(u); break;
            case 1: Use(u); break;
        }
        switch (Go.Select(Case.Receive(a, out var v), Case.Receive(b)))
        {
            case 0: goto case 1;
            case 1: Use(v); break;
        }
        switch (Go.Select(Case.Receive(a, out var w), Case.Receive(b)))
        {
            case 0 when w > 1: break;
            case 1: break;
            default: Use(w); break;
        }
        switch (Go.Select(Case.Receive(a, out var both), Case.Receive(b)))
        {
            case 0: case 1: Use(both); break;
        }
        """);

    [Test]
    public Task TheMessageNamesTheCase() => Rule<GOR0102SelectReadsVariableOfOtherCaseAnalyzer>.VerifyAsync(
        Source("switch (Go.Select(Case.Receive(a), Case.Receive(b, out var y))) { case 0: Use({|#0:y|}); break; case 1: break; }"),
        "'y' belongs to case 1, which was not chosen here: it is the default value. Read it under 'case 1:'.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0102SelectReadsVariableOfOtherCaseAnalyzer>.VerifyBrokenAsync(Source(
        "switch (Go.Select(Case.Receive(a, out var x), Case.Receive(, out var))) { case 1: Use([|x|]. break;"));

    private static Task Verify(string statements) => Rule<GOR0102SelectReadsVariableOfOtherCaseAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C(Chan<int> a, Chan<int> b)
        {
            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }
        }
        """;
}
