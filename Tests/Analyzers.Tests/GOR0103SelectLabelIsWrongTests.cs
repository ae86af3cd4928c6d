using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0103SelectLabelIsWrongTests
{
    [Test]
    public Task LabelsThatNoCaseHasAreReported() => Verify(
        """
        switch (Go.Select(Case.Receive(a, out var x), Case.Send(b, 1)))
        {
            case 1: Use(x); break;
            case [|2|]: break;
        }
        switch (Go.Select(Case.Receive(a)))
        {
            case 0 or [|1|]: break;
            case [|-1|]: break;
        }
        switch (Go.TrySelect(Case.Receive(a), Case.Receive(b)))
        {
            case -1: break;
            case [|-2|]: break;
            case 0: break;
            case 1: case [|Two|]: break;
            default: break;
        }
        switch (Go.Select(SelectCase.Receive(a), null, SelectCase.Send(b, 2)))
        {
            case 0: case 1: case 2: case [|3|]: break;
        }
        _ = Go.Select(case1: Case.Receive(a), case0: Case.Receive(b)) switch { 0 => 1, 1 => 2, [|2|] => 3, _ => 4 };
        switch (Go.Select()) { case [|0|]: break; }
        """);

    [Test]
    public Task CasesWithoutALabelAreReportedWhereSomethingIsLost() => Verify(
        """
        switch (Go.Select(Case.Receive(a), [|Case.Receive(b, out var y)|], [|Case.Receive(b, out var z, out var open)|]))
        {
            case 0: break;
        }
        _ = Go.Select(Case.Receive(a), [|Case.Receive(b)|]) switch { 0 => 1 };
        """);

    [Test]
    public Task LabelsThatFitAreFine() => Verify(
        """
        switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y)))
        {
            case 0: Use(x); break;
            case 1: Use(y); break;
        }
        switch (Go.Select(Case.Receive(a), Case.Send(b, 1), Case.Receive(b, out _)))
        {
            case 0: return;
        }
        switch (Go.Select(Case.Receive(a, out var later), Case.Receive(b)))
        {
            case 1: return;
        }
        Use(later);
        switch (Go.Select(Case.Receive(a, out var other), Case.Receive(b)))
        {
            case > 0: return;
            default: break;
        }
        switch (Go.TrySelect(Case.Receive(a)))
        {
            case -1: return;
            case 0 when later > 3: return;
            case 7 when later > 3: return;
        }
        _ = Go.Select(Case.Receive(a), Case.Receive(b)) switch { 0 => 1, not 0 => 2 };
        _ = Go.TrySelect(Case.Receive(a)) switch { var chosen => chosen };
        ReadOnlySpan<SelectCase?> cases = [SelectCase.Receive(a)];
        switch (Go.Select(cases)) { case 5: break; }
        switch (Go.Select([.. cases, SelectCase.Receive(b)])) { case 5: break; }
        switch (Other.Select(Case.Receive(a))) { case 5: break; }
        switch (later) { case 5: break; }
        """);

    [Test]
    public Task TheMessageSaysWhatHappens() => Rule<GOR0103SelectLabelIsWrongAnalyzer>.VerifyAsync(
        Source(
            """
            switch (Go.Select(Case.Receive(a), {|#1:Case.Receive(b, out var y)|}))
            {
                case {|#0:2|}: break;
            }
            _ = Go.Select({|#2:Case.Receive(a)|}) switch { {|#3:1|} => 1 };
            """),
        "Nothing chooses 2: the select has 2 cases, 0 to 1. Count the cases from 0, in their order.",
        "No label is for case 1: what it puts into 'y' is lost. Add 'case 1:'.",
        "No arm is for case 0: the switch throws when it is chosen. Add '0 => ...'.",
        "Nothing chooses 1: the select has 1 case, 0 to 0. Count the cases from 0, in their order.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0103SelectLabelIsWrongAnalyzer>.VerifyBrokenAsync(Source(
        """
        switch (Go.Select(Case.Receive(a, out var x), Case.)) { case 4: case : case "x": break; }
        switch (Go.Select(Case.Receive(a, out var y)) { case 
        """));

    private static Task Verify(string statements) => Rule<GOR0103SelectLabelIsWrongAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C(Chan<int> a, Chan<int> b)
        {
            const int Two = 2;

            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }
        }

        static class Other
        {
            public static int Select(Case one) => 0;
        }
        """;
}
