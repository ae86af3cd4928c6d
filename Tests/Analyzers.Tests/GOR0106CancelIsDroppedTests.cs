using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0106CancelIsDroppedTests
{
    [Test]
    public Task AContextThatNobodyCanCancelIsReported() => Verify(
        """
        var (one, _) = [|Context.WithCancel(parent)|];
        var (two, cancelTwo) = [|Context.WithTimeout(parent, TimeSpan.FromSeconds(1))|];
        var three = [|Context.WithDeadline(parent, DateTimeOffset.MaxValue)|].Context;
        var four = [|Context.WithCause(parent)|];
        Use(four.Context);
        [|Context.WithToken(parent, default)|];
        _ = [|Context.WithCancel(parent)|];
        (Context five, _) = [|Context.WithCancel(parent)|];
        (Context six, Action cancelSix) = [|Context.WithCancel(parent)|];
        var seven = [|Context.WithCancel(parent)|];
        var (eight, _) = seven;
        Use([|Context.WithCancel(parent)|].Context);
        """);

    [Test]
    public Task AContextThatSomebodyMayCancelIsFine() => Verify(
        """
        var (one, cancelOne) = Context.WithCancel(parent);
        cancelOne();
        var (two, cancelTwo) = Context.WithCancel(parent);
        Keep(cancelTwo);
        using var three = Context.WithCancel(parent);
        Use(three.Context);
        using (var four = Context.WithCancel(parent)) Use(four.Context);
        using (Context.WithCancel(parent)) { }
        var five = Context.WithCause(parent);
        five.Cancel(null);
        var six = Context.WithCancel(parent);
        Go.Run(() => six.Cancel());
        var seven = Context.WithCancel(parent);
        using (seven) { }
        field = Context.WithCancel(parent);
        Action cancelEight;
        (var eight, cancelEight) = Context.WithCancel(parent);
        var (nine, cancelNine) = Context.WithCancel(parent);
        _ = cancelNine;
        var ten = Context.WithCancel(parent);
        var (eleven, cancelEleven) = ten;
        cancelEleven();
        Context twelve = Context.WithValue(parent, new ContextKey<int>(), 1);
        var list = new List<CancelScope> { Context.WithCancel(parent) };
        """);

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0106CancelIsDroppedAnalyzer>.VerifyAsync(
        Source("var (ctx, _) = {|#0:Context.WithCancel(parent)|};"),
        "Nobody cancels the context that WithCancel makes, so its parent keeps it, and its timer runs on. Call its cancel when the work "
        + "is done, or put it into 'using'.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0106CancelIsDroppedAnalyzer>.VerifyBrokenAsync(Source(
        "var (a, b, c) = Context.WithCancel(parent); var (d, = Context.WithCancel(; (x, y = Context.WithCause(parent)"));

    private static Task Verify(string statements) => Rule<GOR0106CancelIsDroppedAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C
        {
            private CancelScope field;

            void M(Context parent)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            CancelScope Returned(Context parent) => Context.WithCancel(parent);

            static void Use(Context context) { }

            static void Keep(Action cancel) { }
        }
        """;
}
