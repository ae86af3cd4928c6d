using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0009ChannelMeetsItselfTests
{
    [TestCase("var c = new Chan<int>(); [|c.Send(1)|]; Console.WriteLine(c.Receive());")]
    [TestCase("Chan<int> c = new(0); if (x) [|c.Receive()|]; else c.Send(1); c.Close();")]
    [TestCase("var c = new Chan<int>(capacity: 0); [|c.Send(1)|]; c.Close(); foreach (int y in c) { }")]
    [TestCase("var c = new Chan<int>(); foreach (int y in [|c|]) { c.Send(y); }")]
    [TestCase("var c = new Chan<int>(); if (c.TryReceive(out _) || c.Count > 0) { } [|c.Send(1)|]; c.Receive(out _);")]
    [TestCase("Go.Run(() => { var c = new Chan<int>(); [|c.Send(1)|]; c.Receive(); });")]
    public Task AChannelThatOneFunctionKeepsIsReported(string statements) => Verify(statements);

    [TestCase("var c = new Chan<int>(1); c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(size); c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); Go.Run(() => c.Send(1)); c.Send(2); c.Receive();")]
    [TestCase("var c = new Chan<int>(); Go.Run(Other, c); c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); Other(c); c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); _kept = c; c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); c = _kept; c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); var d = c; c.Send(1); d.Receive();")]
    [TestCase("var c = new Chan<int>(); Go.Select(Case.Send(c, 1), Case.Receive(c)); c.Send(1); c.Receive();")]
    [TestCase("var c = new Chan<int>(); var sent = c.SendAsync(1); c.Receive(); c.Send(2);")]
    [TestCase("var c = new Chan<int>(); c.Close(); c.Receive(); c.Send(1);")]
    [TestCase("var c = new Chan<int>(); c.TrySend(1); c.TryReceive(out _);")]
    [TestCase("var c = new Chan<int>(); c.Send(1);")]
    [TestCase("var c = new Chan<int>(); void Local() => c.Send(1); Go.Run(Local); c.Receive(); c.Send(2);")]
    [TestCase("Chan<int>? c = x ? new() : _kept; c.Send(1); c.Receive();")]
    public Task AChannelThatAnotherMayUseIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheChannel() => Rule<GOR0009ChannelMeetsItselfAnalyzer>.VerifyAsync(
        "class C { void M() { var done = new Chan<bool>(); {|#0:done.Send(true)|}; done.Receive(); } }",
        "This waits for good: nobody else has 'done', and it has no buffer. Give the other end to a goroutine, or the channel a buffer.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0009ChannelMeetsItselfAnalyzer>.VerifyBrokenAsync(
        "class C { void M() { var c = new Chan<int>(; c.Send(; c. ; var d = new Chan<>(); d.Send(1); d.Receive(");

    private static Task Verify(string statements) => Rule<GOR0009ChannelMeetsItselfAnalyzer>.VerifyAsync($$"""
        class C
        {
            private Chan<int> _kept = new();

            void M(bool x, int size)
            {
                {{statements}}
            }

            static void Other(Chan<int> c) => c.Receive();
        }
        """);
}
