using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0112LambdaHoldsThreadTests
{
    [Test]
    public Task BlockLambdasThatWaitInOrdinaryCodeAreReported() => Rule<GOR0112LambdaHoldsThreadAnalyzer>.VerifyAsync(
        """
        partial class C(Chan<int> c, Task<int> task, Sync.WaitGroup group)
        {
            void Ordinary()
            {
                Go.Run({|#0:() =>|} { c.Send(1); });
                Go.Run({|#1:() =>|} { return task.Result; });
                group.Go({|#2:() =>|} { if (c.Count > 0) Marked(); });
                Go.Run({|#3:x =>|} { foreach (var y in c) { } }, 1);
                Time.Timers.AfterFunc(TimeSpan.Zero, {|#4:() =>|} { Thread.Sleep(1); });
            }

            [Goroutine] static void Marked() => Go.Sleep(1);
        }
        """,
        Message("Chan.Send"), Message("Task.Result"), Message("C.Marked"), Message("foreach"), Message("Thread.Sleep"));

    [Test]
    public Task LambdasOfGoroutineMethodsAndThoseThatDoNotWaitAreFine() => Rule<GOR0112LambdaHoldsThreadAnalyzer>.VerifyAsync(
        """
        partial class C(Chan<int> c)
        {
            void Ordinary()
            {
                Go.Run(() => { Console.WriteLine(c.Count); });
                Go.Run(() => c.Send(1));
                Go.Run(() => { Computes(); });
                Go.Run(Marked);
                Go.Run(() => { Action later = () => c.Send(1); });
                Go.Run(() => { c.Close(); c.TrySend(1); });
                Action ordinary = () => { c.Send(1); };
                Task.Run(() => { c.Send(1); });
                Go.Run([Goroutine] () => { c.Send(1); });
            }

            [Goroutine] static void Computes() { }

            [Goroutine]
            void Marked()
            {
                Go.Run(() => { c.Send(1); });
                new List<int>().ForEach(x => Go.Run(() => { c.Send(x); }));
            }
        }
        """);

    [Test]
    public Task TheFixExtractsAMethodWithTheCapturedVariables() =>
        Rule<GOR0112LambdaHoldsThreadAnalyzer>.VerifyFixAsync<GOR0112LambdaHoldsThreadFixer>(
            """
            class C
            {
                private readonly Chan<int> c = new();

                void Start(int count)
                {
                    string text = "x";
                    Go.Run([|() =>|]
                    {
                        for (int i = 0; i < count; i++)
                            c.Send(i + text.Length);
                    });
                }

                void After(int StartGoroutine)
                {
                    Go.Run([|() =>|]
                    {
                        // Waits.
                        Go.Sleep(1);
                    });
                }
            }
            """,
            """
            partial class C
            {
                private readonly Chan<int> c = new();

                void Start(int count)
                {
                    string text = "x";
                    Go.Run(StartGoroutine, count, text);
                }

                [Goroutine]
                private void StartGoroutine(int count, string text)
                {
                    for (int i = 0; i < count; i++)
                        c.Send(i + text.Length);
                }

                void After(int StartGoroutine)
                {
                    Go.Run(AfterGoroutine);
                }

                [Goroutine]
                private static void AfterGoroutine()
                {
                    // Waits.
                    Go.Sleep(1);
                }
            }
            """);

    [Test]
    public Task TheFixLeavesAVariableThatChanges()
    {
        const string Source = """
            class C
            {
                void Start(Chan<int> c)
                {
                    int sum = 0;
                    Go.Run([|() =>|] { sum += c.Receive(); });
                }
            }
            """;
        return Rule<GOR0112LambdaHoldsThreadAnalyzer>.VerifyFixAsync<GOR0112LambdaHoldsThreadFixer>(Source, Source);
    }

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0112LambdaHoldsThreadAnalyzer>.VerifyBrokenAsync(
        "class C { void M(Chan<int> c) { Go.Run(() => { c.; }); Go.Run(() => { }, ; Go.Run(() => { foreach (var in c) ");

    private static string Message(string wait) =>
        $"The goroutine holds a thread while it waits in '{wait}': lambdas in ordinary code are not rewritten. Start a [Goroutine] method.";
}
