using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0001EndlessLoopHoldsProcessorTests
{
    [Test]
    public Task EndlessLoopsThatAGoroutineReachesAreReported() => Verify(
        """
        partial class Worker
        {
            private volatile bool _stop;

            [Goroutine]
            void Run()
            {
                Called();
                new Worker(1);
                _ = Property;
                Pass(Passed);
                Go.Run(Started);
                Go.Run(() => InLambda(1));
                _ = this + this;
                Deep(3);
                Shape shape = new Square();
                shape.Draw();
                IShape open = new Square();
                open.Open();
            }

            void Called() { [|while|] (!_stop) { } }
            Worker(int x) { [|for|] (; ; ) x++; }
            int Property { get { [|do|] { } while (!_stop); return 1; } }
            static void Pass(Action<int> action) => action(1);
            static void Passed(int x) { Action inner = () => { [|while|] (true) x++; }; inner(); }
            static void Started() { Spin(); void Spin() { [|while|] (true) { } } }
            static void InLambda(int x) { [|while|] (Volatile.Read(ref x) == 1) Thread.SpinWait(10); }
            public static Worker operator +(Worker a, Worker b) { [|while|] (true) { foreach (var x in new int[1]) { break; } } }
            static int Deep(int x) => Deeper(x);
            static int Deeper(int x) => Deepest(x) + Deep(x);
            static int Deepest(int x) { [|while|] (true) x *= 3; }
        }

        abstract class Shape { public abstract void Draw(); }
        interface IShape { void Open(); }
        class Square : Shape, IShape
        {
            public override void Draw() { [|while|] (true) { } }
            public void Open() { [|while|] (true) { } }
        }
        """);

    [Test]
    public Task WhatOrdinaryCodeStartsIsReportedToo() => Verify(
        """
        static class Program
        {
            static void Main()
            {
                Go.Run(Spin);
                new Sync.WaitGroup().Go(() => { Other(); });
                Ordinary();
            }

            static void Spin() { [|while|] (true) { } }
            static void Other() { [|while|] (true) { } }
            static void Ordinary() { while (true) { } }
        }
        """);

    [Test]
    public Task LoopsThatGiveWayOrEndOrAreNotReachedAreFine() => Verify(
        """
        partial class Worker
        {
            private volatile bool _stop;

            [Goroutine]
            void Run(Chan<int> c)
            {
                while (true) { if (_stop) return; }
            }

            [Goroutine]
            void Calls(Chan<int> c)
            {
                Yields(); Receives(c); Sleeps(); Exits(); Excepted(); Numbers(); AwaitsAsync(); Ranges(c); Counts();
            }

            void Yields() { while (true) Go.Yield(); }
            void Receives(Chan<int> c) { while (true) c.Receive(); }
            void Sleeps() { while (!_stop) Thread.Sleep(1); }
            void Exits() { while (true) { if (_stop) break; } for (; ; ) { if (_stop) throw new Exception(); } }
            [NotGoroutine] void Excepted() { while (true) { } }
            IEnumerable<int> Numbers() { while (true) yield return 1; }
            async Task AwaitsAsync() { while (true) await Task.Delay(1); }
            void Ranges(Chan<int> c) { while (true) foreach (var x in c) { } }
            void Counts() { while (_count > 0) _count--; for (int i = 0; i < 10; i++) { } do { } while (false); }
            void Unreached() { while (true) { } }
            private int _count;
        }
        """);

    [Test]
    public Task ARefusedMethodIsOrdinaryCode() => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyAsync(
        """
        partial class Worker
        {
            [Goroutine] void Run() => Refused(new int[1]);
            [Goroutine] void Refused(Span<int> x) { {|#0:while|} (true) x[0]++; }
        }
        """,
        "The goroutine that comes here from 'Run' never gives way in this loop. Let it be rewritten (GOR0900 to GOR0908 say why it is "
        + "not), or call Go.Yield() in the loop.");

    [Test]
    public Task BrokenCodeIsLeftAlone() => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyBrokenAsync(
        """
        partial class Worker
        {
            [Goroutine] void Run() { Half(; while (true }
            void Half( { while (true) { }
        """);

    [Test]
    public Task TheMessageNamesTheCallerAndTheMethod() => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyAsync(
        "partial class Worker { [Goroutine] void Run() => Spin(); void Spin() { {|#0:while|} (true) { } } }",
        "The goroutine that comes here from 'Run' never gives way in this loop. Mark 'Spin' [Goroutine], or call Go.Yield() in the loop.");

    [Test]
    public Task TheFixMarksTheMethod() => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyFixAsync<MarkGoroutineFixer>(
        """
        partial class Worker
        {
            [Goroutine] void Run() => Helper.Spin();
        }

        static class Helper
        {
            // spins
            public static void Spin() { [|while|] (true) { } }
        }
        """,
        """
        partial class Worker
        {
            [Goroutine] void Run() => Helper.Spin();
        }

        static partial class Helper
        {
            // spins
            [Goroutine]
            public static void Spin() { while (true) { } }
        }
        """);

    [Test]
    public Task TheOtherFixYields() => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyFixAsync<YieldInLoopFixer>(
        """
        partial class Worker
        {
            private volatile bool _stop;

            [Goroutine]
            void Run()
            {
                Spin();
                Work();
            }

            void Spin()
            {
                [|while|] (!_stop) ;
            }

            void Work()
            {
                [|while|] (true)
                {
                    Math.Sqrt(2);
                }
            }
        }
        """,
        """
        partial class Worker
        {
            private volatile bool _stop;

            [Goroutine]
            void Run()
            {
                Spin();
                Work();
            }

            void Spin()
            {
                while (!_stop)
                {
                    Go.Yield();
                }
            }

            void Work()
            {
                while (true)
                {
                    Go.Yield();
                    Math.Sqrt(2);
                }
            }
        }
        """);

    private static Task Verify(string source) => Rule<GOR0001EndlessLoopHoldsProcessorAnalyzer>.VerifyAsync(source);
}
