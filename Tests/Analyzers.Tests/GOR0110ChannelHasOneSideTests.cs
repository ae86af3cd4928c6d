using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0110ChannelHasOneSideTests
{
    [Test]
    public Task AChannelWithOneSideIsReported() => Verify(
        """
        var [|sent|] = new Chan<int>();
        Go.Run(() => sent.Send(1));
        var [|closed|] = new Chan<int>(4);
        closed.Send(1);
        closed.Close();
        Chan<int> [|received|] = new();
        Use(received.Receive());
        IReceiveChan<int> [|ranged|] = new Chan<int>();
        foreach (var x in ranged) Use(x);
        var [|selected|] = new Chan<int>();
        var [|offered|] = new Chan<int>();
        Go.Select(Case.Receive(selected, out var value));
        Go.Select(Case.Send(offered, 1));
        """);

    [Test]
    public Task AChannelWithBothSidesOrThatOthersMayHaveIsFine() => Verify(
        """
        var both = new Chan<int>();
        Go.Run(() => both.Send(1));
        Use(both.Receive());
        var done = new Chan<int>();
        Go.Run(() => done.Close());
        done.Receive();
        var passed = new Chan<int>();
        Pass(passed);
        passed.Receive();
        var given = new Chan<int>();
        Go.Run(Pass, given);
        given.Send(1);
        var kept = new Chan<int>();
        field = kept;
        kept.Send(1);
        var reader = new Chan<int>();
        reader.Send(1);
        _ = reader.AsReader();
        var tried = new Chan<int>(1);
        if (tried.TrySend(1)) Use(1);
        var polled = new Chan<int>();
        switch (Go.TrySelect(Case.Receive(polled))) { case 0: break; }
        var counted = new Chan<int>(2);
        counted.Send(1);
        Use(counted.Count);
        var other = field;
        other.Send(1);
        var replaced = new Chan<int>();
        replaced = field;
        replaced.Receive();
        var unused = new Chan<int>();
        unused.Close();
        var never = Chan<int>.Never;
        never.Receive();
        var idle = new Chan<int>();
        var full = new Chan<int>();
        Go.Select(Case.Receive(idle, out var value), Case.Send(full, 1), Case.Receive(field));
        var throws = new Chan<int>();
        throws.Close();
        throws.Send(1);
        """);

    [Test]
    public Task TheMessageNamesTheSide() => Rule<GOR0110ChannelHasOneSideAnalyzer>.VerifyAsync(
        Source("var {|#0:a|} = new Chan<int>(); a.Send(1); var {|#1:b|} = new Chan<int>(); b.Receive();"),
        "Nobody receives from 'a', so what is sent to it is never seen. Give the other side to a goroutine, or leave the channel out.",
        "Nobody sends to, or closes, 'b', so nothing ever comes from it. Give the other side to a goroutine, or leave the channel out.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0110ChannelHasOneSideAnalyzer>.VerifyBrokenAsync(Source(
        "var a = new Chan<int>(; a.; var = new Chan<>(); var b = new Chan<int>(); b.Send(b."));

    private static Task Verify(string statements) => Rule<GOR0110ChannelHasOneSideAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C
        {
            private Chan<int> field = new();

            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }

            static void Pass(Chan<int> chan) { }
        }
        """;
}
