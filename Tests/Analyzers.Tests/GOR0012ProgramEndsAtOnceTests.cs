using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0012ProgramEndsAtOnceTests
{
    [TestCase("[|Go.Run(Serve)|];")]
    [TestCase("_ = [|Go.Run(Serve)|];")]
    [TestCase("var served = [|Go.Run(Serve)|]; Console.WriteLine(\"started\");")]
    [TestCase("Prepare(); if (args.Length > 0) [|Go.Run(() => Serve())|]; return;")]
    [TestCase("for (int i = 0; i < 3; i++) [|Go.Run(Work, i)|];")]
    [TestCase("foreach (var arg in args) [|Go.Run(Serve)|]; Console.WriteLine($\"{args.Length} started\");")]
    [TestCase("Go.Run(Serve); [|Go.Run(Work, 1)|];")]
    [TestCase("Go.Main(Serve); [|Go.Run(Work, 1)|];")]
    public Task AGoroutineThatNobodyWaitsForIsReported(string statements) => Verify(statements);

    [TestCase("Go.Main(Serve);")]
    [TestCase("Go.Run(Serve).Join();")]
    [TestCase("var g = Go.Run(Serve); g.Join();")]
    [TestCase("Go.Run(Serve); Console.ReadLine();")]
    [TestCase("Go.Run(Serve); Thread.Sleep(1000);")]
    [TestCase("Go.Run(Serve); Prepare();")]
    [TestCase("Go.Run(Serve); var c = new Chan<int>(); c.Receive();")]
    [TestCase("Go.Run(Serve); while (Console.KeyAvailable) { }")]
    [TestCase("while (Console.Read() > 0) Go.Run(Serve);")]
    [TestCase("using var x = new Ending(); Go.Run(Serve);")]
    [TestCase("using (new Ending()) { Go.Run(Serve); }")]
    [TestCase("try { Go.Run(Serve); } finally { Prepare(); }")]
    [TestCase("new Thread(Serve).Start(); Go.Run(Serve);")]
    [TestCase("foreach (int x in Numbers()) Go.Run(Work, x);")]
    [TestCase("Go.Run(Serve); _ = new Ending();")]
    [TestCase("Go.Run(Serve); _ = Slow;")]
    [TestCase("Action later = () => Go.Run(Serve);")]
    [TestCase("void Local() { Go.Run(Serve); }")]
    [TestCase("Go.Run(Serve).Completion.Wait();")]
    public Task AProgramThatMayWaitIsFine(string statements) => Verify(statements);

    [Test]
    public Task TopLevelStatementsAreMain() => Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync(
        "{|#0:Go.Run(Serve)|}; Console.WriteLine(args.Length); static void Serve() { }",
        "Nothing waits for this goroutine, and the program ends with Main. Start the program's first goroutine by Go.Main.");

    [Test]
    public async Task AnAsyncMainThatAwaitsIsFine()
    {
        await Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync(
            "await Task.Yield(); [|Go.Run(Serve)|]; static void Serve() { }");
        await Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync(
            "Go.Run(Serve); await Task.Delay(1); static void Serve() { }");
        await Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync(
            "await Go.Run(Serve); static void Serve() { }");
    }

    [Test]
    public Task ALibraryHasNoMain() => Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyAsync(
        "class C { static void Main() { Go.Run(Main); } }");

    [Test]
    public Task AnotherMethodIsNotMain() => Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync(
        "class C { static void Main() { } static void Other() { Go.Run(Main); } }");

    [Test]
    public Task TheFixRunsItAsTheFirstGoroutine() => Rule<GOR0012ProgramEndsAtOnceAnalyzer>
        .VerifyProgramFixAsync<GOR0012ProgramEndsAtOnceFixer>(
        """
        Go.Run(Work, 1);
        [|Go.Run<int>(Work, 2)|]; // the server

        static void Work(int x) { }
        """,
        """
        Go.Run(Work, 1);
        Go.Main<int>(Work, 2); // the server

        static void Work(int x) { }
        """);

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyBrokenAsync(
        "class C { static void Main() { Go.Run(; Go.Run(Main");

    private static Task Verify(string statements) => Rule<GOR0012ProgramEndsAtOnceAnalyzer>.VerifyProgramAsync($$"""
        static class Program
        {
            static int Slow { get { Thread.Sleep(1); return 1; } }

            static void Main(string[] args)
            {
                {{statements}}
            }

            static void Prepare() { }
            static void Serve() { }
            static void Work(int x) { }
            static IEnumerable<int> Numbers() { yield return 1; }
        }

        sealed class Ending : IDisposable { public void Dispose() { } }
        """);
}
