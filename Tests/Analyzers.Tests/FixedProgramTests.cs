using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;
using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Analyzers.Tests;

/// <summary>What the fixes are for: the program that starved or hung goes on, and the one that was wrong is right.</summary>
[Parallelizable(ParallelScope.Children)]
public class FixedProgramTests
{
    private const string Deadlock = "all goroutines are asleep - deadlock!";

    private const string Unknown = "unknown";
    private const string ThreadEach = "a thread each\n";
    private const string Shared = "threads shared\n";

    /// <summary>Each goroutine comes to <c>Wait</c>, which ends when all have come there.</summary>
    private const string Crowd = """
        Go.Main(Crowd.Run);
        Console.Write(Crowd.Threads.Count == Crowd.Many ? "a thread each\n" : "threads shared\n");

        static partial class Crowd
        {
            public const int Many = 8;
            public static readonly HashSet<int> Threads = [];
            private static readonly Chan<int> s_done = new();
            private static readonly Chan<int> s_all = new();
            private static readonly TaskCompletionSource s_task = new();
            private static int s_came;

            [Goroutine]
            public static void Run()
            {
                for (int i = 0; i < Many; i++) Go.Run(Work);
                for (int i = 0; i < Many; i++) s_done.Receive();
            }

            [Goroutine]
            private static void Work()
            {
                Wait();
                s_done.Send(1);
            }

            private static bool IsLast()
            {
                lock (Threads) Threads.Add(Environment.CurrentManagedThreadId);
                return Interlocked.Increment(ref s_came) == Many;
            }

        """;

    private static TestCaseData[] Crowds =>
    [
        Case<GOR0001EndlessLoopHoldsProcessorAnalyzer, MarkGoroutineFixer>(
            "static void Wait() { IsLast(); while (Volatile.Read(ref s_came) < Many) { } }"),
        Case<GOR0002BlockingCallHoldsProcessorAnalyzer, MarkGoroutineFixer>(
            "static void Wait() { if (IsLast()) s_task.SetResult(); s_task.Task.Wait(); }"),
        Case<GOR0003OrdinaryMethodWaitsAnalyzer, MarkGoroutineFixer>(
            "static void Wait() { if (IsLast()) s_all.Close(); s_all.Receive(); }"),
        Case<GOR0013LongLoopHoldsProcessorAnalyzer, MarkGoroutineFixer>(
            "static void Wait() { IsLast(); while (true) { if (Volatile.Read(ref s_came) >= Many) return; } }"),
    ];

    private static TestCaseData[] Mistakes =>
    [
        Case<GOR0007UnlockIsMissingAnalyzer, GOR0007UnlockIsMissingFixer>(
            """
            Go.Main(Account.Run);
            Console.Write("done\n");

            static partial class Account
            {
                private static readonly Sync.Mutex s_lock = new();

                [Goroutine]
                public static void Run()
                {
                    Take(0);
                    Take(1);
                }

                [Goroutine]
                private static int Take(int x)
                {
                    s_lock.Lock();
                    if (x == 0)
                        return 1;
                    s_lock.Unlock();
                    return 2;
                }
            }
            """,
            Deadlock,
            "done\n"),
        Case<GOR0012ProgramEndsAtOnceAnalyzer, GOR0012ProgramEndsAtOnceFixer>(
            """
            Go.Run(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run()
                {
                    Go.Sleep(1000); // Main is over long before.
                    Console.Write("done\n");
                }
            }
            """,
            "",
            "done\n"),
        Case<GOR0100LoopVariableIsCapturedAnalyzer, GOR0100LoopVariableIsCapturedFixer>(
            """
            var wait = new Sync.WaitGroup();
            var begin = new Chan<int>();
            var seen = new int[4];
            for (int i = 0; i < 3; i++)
            {
                wait.Go(() =>
                {
                    begin.Receive();
                    Interlocked.Increment(ref seen[i]);
                });
            }
            begin.Close();
            wait.Wait();
            Console.Write(string.Join(' ', seen) + "\n");
            """,
            "0 0 0 3\n",
            "1 1 1 0\n"),
        Case<GOR0104SelectNeverTakesDefaultAnalyzer, GOR0104SelectNeverTakesDefaultFixer>(
            """
            Go.Main(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run()
                {
                    var c = new Chan<int>();
                    switch (Go.Select(Case.Receive(c, out var x)))
                    {
                        case 0: Console.Write($"{x}\n"); break;
                        default: Console.Write("nothing there\n"); break;
                    }
                }
            }
            """,
            Deadlock,
            "nothing there\n"),
        Case<GOR0105AddInsideGoroutineAnalyzer, GOR0105AddInsideGoroutineFixer>(
            """
            Go.Main(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run()
                {
                    var wait = new Sync.WaitGroup();
                    var done = false;
                    Go.Run(() =>
                    {
                        wait.Add(1);
                        Go.Sleep(100);
                        done = true;
                        wait.Done();
                    });
                    wait.Wait();
                    Console.Write($"{done}\n");
                }
            }
            """,
            Unknown, // It depends on which comes first, the goroutine or the wait.
            "True\n"),
        Case<GOR0108ContextIsNotPassedOnAnalyzer, GOR0108ContextIsNotPassedOnFixer>(
            """
            Go.Main(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run()
                {
                    var (ctx, cancel) = Context.WithCancel(Context.Background);
                    var serving = Go.Run(Serve, ctx);
                    cancel();
                    serving.Join();
                    Console.Write("done\n");
                }

                [Goroutine]
                private static void Serve(Context ctx) => WaitFor(Context.Background, new Chan<int>());

                [Goroutine]
                private static void WaitFor(Context ctx, Chan<int> c) => Go.Select(Case.Receive(ctx.Done), Case.Receive(c));
            }
            """,
            Deadlock,
            "done\n"),
        Case<GOR0112LambdaHoldsThreadAnalyzer, GOR0112LambdaHoldsThreadFixer>(
            """
            Crowd.Run();

            static class Crowd
            {
                private const int Many = 8;

                public static void Run()
                {
                    Chan<int> all = new(), done = new();
                    HashSet<int> threads = [];
                    for (int i = 0; i < Many; i++)
                    {
                        Go.Run(() =>
                        {
                            if (IsLast(threads)) all.Close();
                            all.Receive();
                            done.Send(1);
                        });
                    }
                    for (int i = 0; i < Many; i++) done.Receive();
                    Console.Write(threads.Count == Many ? "a thread each\n" : "threads shared\n");
                }

                private static int s_came;

                private static bool IsLast(HashSet<int> threads)
                {
                    lock (threads) threads.Add(Environment.CurrentManagedThreadId);
                    return Interlocked.Increment(ref s_came) == Many;
                }
            }
            """,
            ThreadEach,
            Shared),
        Case<GOR0203ThreadInsteadOfGoroutineAnalyzer, GOR0203ThreadInsteadOfGoroutineFixer>(
            """
            Go.Main(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run()
                {
                    var c = new Chan<string>();
                    Task.Run(() => c.Send($"{Go.Count}\n"));
                    Console.Write(c.Receive());
                }
            }
            """,
            "1\n",
            "2\n"),
        Case<GOR0901ContainingTypeIsNotPartialAnalyzer, GOR0901ContainingTypeIsNotPartialFixer>(
            Crowd.Replace("static partial", "static", StringComparison.Ordinal)
                + "[Goroutine] private static void Wait() { if (IsLast()) s_all.Close(); s_all.Receive(); } }",
            ThreadEach,
            Shared),
    ];

    [TestCaseSource(nameof(Crowds))]
    [TestCaseSource(nameof(Mistakes))]
    public async Task TheFixedProgramBehaves(DiagnosticAnalyzer rule, CodeFixProvider fixer, string program, string before, string after)
    {
        if (before != Unknown)
            VerifyMistake(FixedProgram.Run(program), before);
        var text = await FixedProgram.FixAsync(program, rule, fixer);
        var mended = FixedProgram.Run(text);
        Assert.That((mended.ExitCode, mended.Text), Is.EqualTo((0, after)), () => $"{mended}\n{text}");
    }

    private static void VerifyMistake(Output mistaken, string before)
    {
        if (before == Deadlock)
        {
            Assert.That(mistaken.ExitCode, Is.Not.Zero, mistaken.ToString());
            Assert.That(mistaken.Error, Does.Contain(Deadlock));
        }
        else
        {
            Assert.That((mistaken.ExitCode, mistaken.Text), Is.EqualTo((0, before)), mistaken.ToString());
        }
    }

    private static TestCaseData Case<TRule, TFix>(string wait)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => Case<TRule, TFix>($"{Crowd}    {wait}\n}}\n", ThreadEach, Shared);

    private static TestCaseData Case<TRule, TFix>(string program, string before, string after)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new TestCaseData(new TRule(), new TFix(), program, before, after).SetArgDisplayNames(typeof(TRule).Name);
}
