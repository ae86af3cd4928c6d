using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0002BlockingCallHoldsProcessorTests
{
    [Test]
    public Task BlockingCallsOfOrdinaryCodeThatAGoroutineReachesAreReported() => Verify(
        """
        using System.IO;
        using System.Collections.Concurrent;
        using System.Diagnostics;

        partial class Worker(Task<int> task, WaitHandle handle, BlockingCollection<int> queue, Thread thread, Process process, object gate)
        {
            [Goroutine] void Run() { _ = Property; Calls(); }

            int Property => [|task.Result|];

            void Calls()
            {
                [|Thread.Sleep(1)|];
                [|task.Wait()|];
                [|task.GetAwaiter().GetResult()|];
                [|handle.WaitOne()|];
                [|Console.ReadLine()|];
                [|Monitor.Wait(gate)|];
                [|Parallel.For(0, 1, i => { })|];
                [|queue.Take()|];
                [|thread.Join()|];
                [|process.WaitForExit()|];
                Blocks();
                [|Native.Wait()|];
            }

            void Blocks() { Action block = () => [|Thread.Sleep(1)|]; block(); }
        }

        static class Native { [Blocks] public static extern void Wait(); }
        """);

    [Test]
    public Task ACallThatIsGivenNoTimeOrOnlyTriesWaitsForNobody() => Verify(
        """
        using System.Collections.Concurrent;

        partial class Worker(Task task, WaitHandle handle, BlockingCollection<int> queue, Thread thread, object gate)
        {
            private const int None = 0;

            [Goroutine] void Run() => Calls(0);

            void Calls(int time)
            {
                handle.WaitOne(0);
                handle.WaitOne(TimeSpan.Zero);
                thread.Join(None);
                task.Wait(default(TimeSpan));
                queue.TryTake(out _);
                queue.TryTake(out _, 0);
                Monitor.TryEnter(gate);
                [|handle.WaitOne(1)|];
                [|handle.WaitOne(time)|];
                [|queue.TryTake(out _, -1)|];
                [|queue.TryTake(out _, Timeout.Infinite, default)|];
                [|Monitor.TryEnter(gate, time)|];
            }
        }
        """);

    [Test]
    public Task WhatSuspendsOrStandsInABlockOrIsNotReachedIsFine() => Verify(
        """
        using System.IO;

        partial class Worker(Task<int> task)
        {
            [Goroutine]
            void Run()
            {
                Thread.Sleep(1);
                _ = task.Result;
                _ = File.ReadAllText("x");
                Calls();
            }

            void Calls()
            {
                Go.Block(() => Thread.Sleep(1));
                Go.Block(() => { _ = task.Result; return File.ReadAllText("x"); });
                Go.Block(OnlyInBlock);
                Go.Block(() => OnlyInBlock());
                _ = Go.Await(new Awaitable(task));
                _ = nameof(task.Result);
            }

            void OnlyInBlock() => Thread.Sleep(1);

            void NotReached() => Thread.Sleep(1);
        }

        class Awaitable(Task<int> task) : System.Runtime.CompilerServices.INotifyCompletion
        {
            public Awaitable GetAwaiter() => this;
            public bool IsCompleted => task.IsCompleted;
            public int GetResult() => task.Result;
            public void OnCompleted(Action action) { }
        }
        """);

    [Test]
    public Task ADelegateCountsWhereItRuns() => Verify(
        """
        using System.Linq;

        partial class Worker(Task<int> task)
        {
            private Action? _kept;

            [Goroutine]
            void Run()
            {
                Invokes(Invoked);
                Passes(x => Passed(x));
                new List<int>().ForEach(x => InLibrary());
                new Thread(() => OnThread()).Start();
                Task.Run(OnThread);
                ThreadPool.QueueUserWorkItem(_ => OnThread());
                _kept = () => Kept();
                Keeps(Kept);
                StartsThread(OnThread);
            }

            static void Invokes(Action action) => action();
            static void Passes(Action<int> action) => new List<int>().ForEach(action);
            void Keeps(Action action) => _kept = action;
            static void StartsThread(Action action) => new Thread(() => action()).Start();

            void Invoked() => [|task.Wait()|];
            void Passed(int x) => [|task.Wait()|];
            void InLibrary() => [|task.Wait()|];
            void OnThread() => task.Wait();
            void Kept() => task.Wait();
        }
        """);

    [Test]
    public Task TheMessageNamesTheCall() => Rule<GOR0002BlockingCallHoldsProcessorAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void Run() => Nap(); void Nap() => {|#0:Thread.Sleep(1)|}; }",
        "'Thread.Sleep' blocks the goroutine that comes here from 'Run', with its thread, and its processor until the scheduler notices. "
        + "Mark 'Nap' [Goroutine], or put the call into Go.Block.");

    [Test]
    public Task WhatHasNoTwinIsToldAnotherWay() => Rule<GOR0002BlockingCallHoldsProcessorAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void Run() => _ = Length; int Length => {|#0:Console.Read()|}; }",
        "'Console.Read' blocks the goroutine that comes here from 'Run', with its thread, and its processor until the scheduler notices. "
        + "Move the code into a [Goroutine] method, or put the call into Go.Block.");

    [Test]
    public Task TheFixMarksTheMethod() => Rule<GOR0002BlockingCallHoldsProcessorAnalyzer>.VerifyFixAsync<MarkGoroutineFixer>(
        """
        partial class C
        {
            [Goroutine] void Run() => Nap();

            void Nap() => [|Thread.Sleep(1)|];
        }
        """,
        """
        partial class C
        {
            [Goroutine] void Run() => Nap();

            [Goroutine]
            void Nap() => Thread.Sleep(1);
        }
        """);

    [Test]
    public Task TheOtherFixBlocks() => Rule<GOR0002BlockingCallHoldsProcessorAnalyzer>.VerifyFixAsync<BlockFixer>(
        """
        partial class C
        {
            [Goroutine] void Run() { Nap(); Length(); }

            void Nap() => [|Thread.Sleep(1)|];

            int Length()
            {
                [|Thread.Sleep(1)|];
                return [|Console.ReadLine()|]!.Length;
            }
        }
        """,
        """
        partial class C
        {
            [Goroutine] void Run() { Nap(); Length(); }

            void Nap() => Go.Block(() => Thread.Sleep(1));

            int Length()
            {
                Go.Block(() => Thread.Sleep(1));
                return Go.Block(() => Console.ReadLine())!.Length;
            }
        }
        """);

    private static Task Verify(string source) => Rule<GOR0002BlockingCallHoldsProcessorAnalyzer>.VerifyAsync(source);
}
