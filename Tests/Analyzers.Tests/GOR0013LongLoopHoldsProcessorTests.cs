using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0013LongLoopHoldsProcessorTests
{
    [Test]
    public Task LoopsThatOnlyTheDataBoundsAreReported() => Rule<GOR0013LongLoopHoldsProcessorAnalyzer>.VerifyAsync(
        """
        partial class Worker(List<int> list, int n)
        {
            private bool _stop;

            [Goroutine] void Run() => Loops();

            void Loops()
            {
                [|foreach|] (var x in list) { }
                [|for|] (int i = 0; i < n; i++) { }
                [|for|] (int i = 0; i < 100_000; i++) { }
                [|while|] (n > 0) n--;
                [|do|] n++; while (n < 10);
                [|while|] (true) { if (n++ == 10) break; }
                [|for|] (; ; ) { if (_stop) return; }
                [|while|] (true) { [|while|] (n > 0) { n--; break; } throw new Exception(); }
            }
        }
        """);

    [TestCase("10", "[|for|] (int i = 0; i < 11; i++) { } for (int i = 10; i > 0; i--) { }")]
    [TestCase("100000", "for (int i = 0; i < 100_000; i++) { } [|for|] (int i = 0; i < 100_001; i++) { }")]
    [TestCase("many", "for (int i = 0; i < 1000; i++) { } [|for|] (int i = 0; i < 1001; i++) { }")]
    public Task AProjectSaysHowManyRoundsAreFew(string few, string loops) =>
        Rule<GOR0013LongLoopHoldsProcessorAnalyzer>.VerifyWithSettingAsync($"dotnet_code_quality.GOR0013.few_rounds = {few}", $$"""
            partial class Worker
            {
                [Goroutine] void Run() => Loops();
                void Loops() { {{loops}} }
            }
            """);

    [Test]
    public Task ShortLoopsEndlessOnesAndLoopsThatGiveWayAreFine() => Rule<GOR0013LongLoopHoldsProcessorAnalyzer>.VerifyAsync(
        """
        partial class Worker(List<int> list, Chan<int> c)
        {
            private const int Few = 10;

            [Goroutine]
            void Run()
            {
                foreach (var x in list) { }
                Loops();
            }

            void Loops()
            {
                for (int i = 0; i < Few; i++) { }
                for (int i = 1000; i >= 0; --i) { }
                while (true) { }
            }

            void NotReached() { foreach (var x in list) { } }

            [Goroutine] void Other() => GivesWay();

            void GivesWay()
            {
                foreach (var x in list) c.Send(x);
                foreach (var x in list) Go.Yield();
                foreach (var x in list) Thread.Sleep(x);
                foreach (var x in c) { }
                Go.Block(() => { foreach (var x in list) { } });
            }
        }
        """);

    [Test]
    public Task TheMessageNamesTheCallerAndTheMethod() => Rule<GOR0013LongLoopHoldsProcessorAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void Run(int[] x) => Sum(x); void Sum(int[] x) { {|#0:foreach|} (var y in x) { } } }",
        "The goroutine that comes here from 'Run' does not give way in this loop, which may run for long. Mark 'Sum' [Goroutine], or call "
        + "Go.Yield() in the loop.");

    [Test]
    public Task TheFixMarksTheMethod() => Rule<GOR0013LongLoopHoldsProcessorAnalyzer>.VerifyFixAsync<MarkGoroutineFixer>(
        """
        partial class C
        {
            [Goroutine] void Run(int[] x) => Sum(x);

            void Sum(int[] x) { [|foreach|] (var y in x) { } [|foreach|] (var y in x) { } }
        }
        """,
        """
        partial class C
        {
            [Goroutine] void Run(int[] x) => Sum(x);

            [Goroutine]
            void Sum(int[] x) { foreach (var y in x) { } foreach (var y in x) { } }
        }
        """);
}
