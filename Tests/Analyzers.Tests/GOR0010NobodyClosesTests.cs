using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0010NobodyClosesTests
{
    [TestCase("Go.Run(() => { for (int i = 0; i < 3; i++) c.Send(i); }); foreach (int x in [|c|]) Use(x);")]
    [TestCase("Go.Run(Send, c); foreach (int x in [|c|]) Use(x);")]
    [TestCase("Go.Run(SendSide, c, 3); foreach (int x in [|c|]) Use(x);")]
    [TestCase("Go.Run(SendDeep, c); foreach (int x in [|c|]) Use(x);")]
    [TestCase("for (int i = 0; i < 3; i++) w.Go(() => c.Send(i)); w.Wait(); foreach (int x in [|c|]) { if (x > 1) continue; Use(x); }")]
    [TestCase("void Local() { c.Send(1); } Go.Run(Local); foreach (int x in [|c|]) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); foreach (int x in [|c|]) { foreach (int y in new[] { 1 }) break; }")]
    [TestCase("Go.Run(() => { Go.Select(Case.Send(c, 1)); c.Send(2); }); foreach (int x in [|c|]) { Func<int> f = () => { return x; }; }")]
    public Task ALoopThatNeverEndsIsReported(string statements) => Verify(statements);

    [TestCase("Go.Run(() => { for (int i = 0; i < 3; i++) c.Send(i); c.Close(); }); foreach (int x in c) Use(x);")]
    [TestCase("w.Go(() => c.Send(1)); Go.Run(() => { w.Wait(); c.Close(); }); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); Go.Run(End, c); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(SendAndEnd, c); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); _kept = c; foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); Keep(c); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); Action end = c.Close; foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); foreach (int x in c) { if (x > 1) break; }")]
    [TestCase("Go.Run(() => c.Send(1)); foreach (int x in c) return;")]
    [TestCase("Go.Run(() => c.Send(1)); foreach (int x in c) { if (x > 1) throw new Exception(); }")]
    [TestCase("Go.Run(() => c.Send(1)); foreach (int x in c) Environment.Exit(x);")]
    [TestCase("Go.Run(() => { while (true) c.Send(1); }); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => { for (; ; ) { Send(c); } }); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => { foreach (int x in c) Use(x); }); c.Send(1);")]
    [TestCase("foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(() => c.Send(1)); var writer = c.AsWriter(); foreach (int x in c) Use(x);")]
    [TestCase("Go.Run(Virtual, c); foreach (int x in c) Use(x);")]
    [TestCase("Action<Chan<int>> send = Send; Go.Run(send, c); foreach (int x in c) Use(x);")]
    public Task ALoopThatMayEndOrIsMeantToGoOnIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheChannel() => Rule<GOR0010NobodyClosesAnalyzer>.VerifyAsync(
        """
        class C
        {
            void M()
            {
                var lines = new Chan<string>(10);
                Go.Run(() => lines.Send("a"));
                foreach (var line in {|#0:lines|})
                    Console.WriteLine(line);
            }
        }
        """,
        "Nobody closes 'lines': when all is received, this loop waits for good. Close it when everything is sent.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0010NobodyClosesAnalyzer>.VerifyBrokenAsync(
        "class C { void M() { var c = new Chan<int>(); Go.Run(Missing, c); Go.Run(() => c.Send(; foreach (var x in c");

    private static Task Verify(string statements) => Rule<GOR0010NobodyClosesAnalyzer>.VerifyAsync($$"""
        class C
        {
            private Chan<int>? _kept;

            void M(Sync.WaitGroup w)
            {
                var c = new Chan<int>();
                {{statements}}
            }

            static void Use(int x) { }
            static void Send(Chan<int> c) => c.Send(1);
            static void SendSide(ISendChan<int> c, int n) { for (int i = 0; i < n; i++) c.Send(i); }
            static void SendDeep(Chan<int> c) => SendSide(c, 2);
            static void SendAndEnd(Chan<int> c) { Send(c); End(c); }
            static void End(Chan<int> c) => c.Close();
            void Keep(Chan<int> c) => _kept = c;
            protected virtual void Virtual(Chan<int> c) => c.Send(1);
        }
        """);
}
