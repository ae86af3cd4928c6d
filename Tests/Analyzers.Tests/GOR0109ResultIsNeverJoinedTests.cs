using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0109ResultIsNeverJoinedTests
{
    [Test]
    public Task AResultThatNobodyAsksForIsReported() => Verify(
        """
        [|Go.Run(() => { Work(); return 1; })|];
        [|Go.Run(() => total + 1)|];
        [|Go.Run(context, () => total)|];
        [|Go.Run(x => x * 2, 3)|];
        var sum = [|Go.Run(Compute)|];
        Goroutine<int> other = [|Go.Run(() => Compute())|];
        """);

    [Test]
    public Task AResultThatIsUsedOrLeftOnPurposeIsFine() => Verify(
        """
        Go.Run(Compute);
        Go.Run(() => Compute());
        Go.Run(() => total++);
        Go.Run(() => set.Add(1));
        Go.Run(() => cached ?? Load());
        Go.Run(() => Compute() > 0 && Compute() > 1);
        Go.Run(() => lazy.Value);
        Go.Run(() => { Work(); });
        Go.Run(() => { if (total > 1) return; Work(); });
        _ = Go.Run(() => total + 1);
        var joined = Go.Run(Compute);
        total = joined.Join();
        var kept = Go.Run(Compute);
        all.Add(kept);
        var action = Go.Run(Work);
        Goroutine plain = Go.Run(Compute);
        var seen = Go.Run(Compute);
        Action later = () => seen.Join();
        total = Go.Run(() => total + 1).Join();
        """);

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0109ResultIsNeverJoinedAnalyzer>.VerifyAsync(
        Source("{|#0:Go.Run(() => total + 1)|}; var sum = {|#1:Go.Run(Compute)|};"),
        "Nobody joins or awaits the goroutine, so its result is lost. Keep the goroutine and join it, or let the lambda return nothing.",
        "Nobody joins or awaits the goroutine, so its result is lost. Join 'sum', and see its exception there; or leave it out.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0109ResultIsNeverJoinedAnalyzer>.VerifyBrokenAsync(Source(
        "Go.Run(() => { return ; Go.Run(() => ); var = Go.Run(Compute"));

    private static Task Verify(string statements) => Rule<GOR0109ResultIsNeverJoinedAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C(HashSet<int> set, List<Goroutine> all, Context context, string? cached, Lazy<int> lazy)
        {
            private int total;

            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static int Compute() => 1;

            static string Load() => "";

            static void Work() { }
        }
        """;
}
