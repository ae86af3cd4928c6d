using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0003OrdinaryMethodWaitsTests
{
    [Test]
    public Task OrdinaryMethodsThatWaitAreReportedDownToTheWait() => Verify(
        """
        partial class Worker(Chan<int> c, Sync.Mutex mutex, Goroutine other)
        {
            [Goroutine]
            void Run()
            {
                Sends(); Outer(); Locks(); Joins(); Selects(); Sleeps(); Ranges(); CallsMarked();
                new List<int>().ForEach(Each);
            }

            void [|Sends|]() => c.Send(1);
            void [|Outer|]() => Middle();
            static void [|Middle|]() => Inner(new Chan<int>());
            static int [|Inner|](Chan<int> c) => c.Receive();
            void [|Locks|]() { mutex.Lock(); mutex.Unlock(); }
            void [|Joins|]() => other.Join();
            int [|Selects|]() => Go.Select(Case.Receive(c), Case.Send(c, 1));
            void [|Sleeps|]() { Action sleep = () => Go.Sleep(1); sleep(); }
            void [|Ranges|]() { foreach (var x in c) { } }
            void [|Each|](int x) => c.Send(x);
            void [|CallsMarked|]() => Marked();
            [Goroutine] void Marked() => c.Receive();
        }
        """);

    [Test]
    public Task WhatDoesNotWaitOrCannotBeMarkedIsFine() => Verify(
        """
        partial class Worker(Chan<int> c)
        {
            private int _x = new Chan<int>(1).Count;

            [Goroutine]
            void Run() { Tries(); Closes(); Yields(); AsyncAsync(); Excepted(); _ = Numbers(); _ = Property; _x = 1; }

            void Tries() => c.TrySend(1);
            void Closes() => c.Close();
            void Yields() => Go.Yield();
            async Task AsyncAsync() { c.Send(1); await Task.Yield(); }
            [NotGoroutine] void Excepted() => c.Send(1);
            IEnumerable<int> Numbers() { yield return c.Receive(); }
            int Property => c.Receive();
            void NotReached() => c.Send(1);
        }
        """);

    [Test]
    public Task TheMessageNamesTheMethodAndItsCaller() => Rule<GOR0003OrdinaryMethodWaitsAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void Run(Chan<int> c) => Send(c); void {|#0:Send|}(Chan<int> c) => c.Send(1); }",
        "'Send' waits, and the goroutine that comes here from 'Run' holds its thread meanwhile. Mark 'Send' [Goroutine].");

    [Test]
    public Task TheFixMarksTheChain() => Rule<GOR0003OrdinaryMethodWaitsAnalyzer>.VerifyFixAsync<MarkGoroutineFixer>(
        """
        partial class Worker
        {
            [Goroutine]
            public static void Run(Chan<int> c) => Outer.Inner.First(c);
        }

        class Outer
        {
            public class Inner
            {
                /// <summary>Documented.</summary>
                [Obsolete]
                public static void [|First|](Chan<int> c) => Second(c);

                static void [|Second|](Chan<int> c) => c.Send(1);
            }
        }
        """,
        """
        partial class Worker
        {
            [Goroutine]
            public static void Run(Chan<int> c) => Outer.Inner.First(c);
        }

        partial class Outer
        {
            public partial class Inner
            {
                /// <summary>Documented.</summary>
                [Obsolete]
                [Goroutine]
                public static void First(Chan<int> c) => Second(c);

                [Goroutine]
                static void Second(Chan<int> c) => c.Send(1);
            }
        }
        """.Replace("\r", ""));

    private static Task Verify(string source) => Rule<GOR0003OrdinaryMethodWaitsAnalyzer>.VerifyAsync(source);
}
