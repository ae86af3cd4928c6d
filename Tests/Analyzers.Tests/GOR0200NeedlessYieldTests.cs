using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0200NeedlessYieldTests
{
    [Test]
    public Task AYieldInALoopThatOnlyComputesIsReported() => Verify(
        """
        long sum = 0;
        for (int i = 0; i < data.Length; i++)
        {
            sum += data[i];
            [|Go.Yield()|];
        }
        foreach (var x in list)
        {
            [|Go.Yield()|];
            for (int j = 0; j < x; j++)
                sum = Math.Max(sum, x * j);
        }
        int n = 100;
        while (n > 0)
        {
            n = n / 2;
            if (n == 7)
                continue;
            data[n] = n;
            [|Go.Yield()|];
        }
        """);

    [Test]
    public Task AYieldBeforeASleepIsReported() => Verify(
        """
        [|Go.Yield()|];
        Go.Sleep(TimeSpan.FromMilliseconds(5));
        [|Go.Yield()|];
        Thread.Sleep(10);
        while (true)
        {
            Go.Sleep(1);
            Act();
            [|Go.Yield()|];
        }
        """);

    [Test]
    public Task AYieldThatOthersWaitForIsFine() => Verify(
        """
        while (!done)
            Go.Yield();
        while (!done) { n++; Go.Yield(); }
        for (int i = 0; i < 100 && !done; i++)
        {
            n++;
            Go.Yield();
        }
        for (int i = 0; i < 100; i++)
        {
            if (done) break;
            Go.Yield();
        }
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(i);
            Go.Yield();
        }
        for (int i = 0; i < 3; i++)
            Go.Yield();
        for (int i = 0; i < 3; i++)
        {
            Go.Yield();
        }
        while (data[0] == 0)
        {
            data[1] = 1;
            Go.Yield();
        }
        bool stop = false;
        int k = 0, m = 0;
        Go.Run(() => stop = true);
        while (!stop && k < 9)
        {
            k++;
            m += k;
            Go.Yield();
        }
        foreach (var x in output)
        {
            m += x;
            Go.Yield();
        }
        Go.Yield();
        Go.Sleep(n);
        Go.Yield();
        Go.Sleep(0);
        Go.Yield();
        Act();
        Action ordinary = () => { Go.Yield(); Go.Sleep(1); };
        ordinary();
        lock (data)
        {
            Go.Yield();
            Go.Sleep(1);
        }
        """);

    [Test]
    public Task OrdinaryCodeNeedsItsYields() => Rule<GOR0200NeedlessYieldAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            static long Ordinary(int[] data)
            {
                long sum = 0;
                foreach (var x in data)
                {
                    sum += x;
                    Go.Yield();
                }
                return sum;
            }

            [Goroutine]
            static void Refused(Span<int> data)
            {
                foreach (var x in data)
                {
                    data[0] += x;
                    Go.Yield();
                }
            }
        }
        """);

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0200NeedlessYieldAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M() { for (int i = 0; i < ; i++) { Go.Yield(); Go.Yield( } while (");

    [Test]
    public Task TheMessageSaysWhy() => Rule<GOR0200NeedlessYieldAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            [Goroutine]
            static long Sum(int[] data)
            {
                long sum = 0;
                foreach (var x in data) { sum += x; {|#0:Go.Yield()|}; }
                {|#1:Go.Yield()|};
                Go.Sleep(1);
                return sum;
            }
        }
        """,
        "Go.Yield() is needless here: the loop has a check in each round, and gives way when others wait. Remove it.",
        "Go.Yield() is needless here: the goroutine sleeps next. Remove it.");

    [Test]
    public Task TheFixRemovesIt() => Rule<GOR0200NeedlessYieldAnalyzer>.VerifyFixAsync<GOR0200NeedlessYieldFixer>(
        Source("""
        foreach (var x in list)
        {
            data[0] = x;
            [|Go.Yield()|]; // be fair
        }
        [|Go.Yield()|];
        Go.Sleep(1);
        """),
        Source("""
        foreach (var x in list)
        {
            data[0] = x;
        }
        Go.Sleep(1);
        """));

    private static Task Verify(string statements) => Rule<GOR0200NeedlessYieldAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        partial class C
        {
            private bool done;
            private int n;

            [Goroutine]
            void M(int[] data, List<int> list, Chan<int> output)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Act() { }
        }
        """;
}
