using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0114CancellationIsIgnoredTests
{
    [Test]
    public Task AnEndlessLoopThatLooksAtNothingIsReported() => Rule<GOR0114CancellationIsIgnoredAnalyzer>.VerifyAsync(
        """
        partial class C(Chan<int> c)
        {
            [Goroutine]
            void Poll(Context {|#0:ctx|})
            {
                while (true) { Work(); Go.Sleep(1); }
            }

            [Goroutine]
            void Pump(CancellationToken {|#1:token|})
            {
                for (;;) { if (c.Receive() > 0) Work(); }
            }

            static void Work() { }
        }
        """,
        "The endless loop of 'Poll' goes on when 'ctx' is cancelled, because nothing looks at 'ctx'. Select on ctx.Done as well, or leave "
        + "the loop when ctx.IsDone.",
        "The endless loop of 'Pump' goes on when 'token' is cancelled, because nothing looks at 'token'. Leave the loop when "
        + "token.IsCancellationRequested.");

    [Test]
    public Task ALoopThatEndsOrLooksIsFine() => Rule<GOR0114CancellationIsIgnoredAnalyzer>.VerifyAsync(
        """
        partial class C(Chan<int> c)
        {
            [Goroutine] void Asks(Context ctx) { while (true) { ctx.ThrowIfDone(); Go.Sleep(1); } }

            [Goroutine] void Passes(Context ctx) { while (true) { Load(ctx); Go.Sleep(1); } }

            [Goroutine] void Condition(Context ctx) { while (!ctx.IsDone) Go.Sleep(1); }

            [Goroutine] void Ends(Context ctx) { while (true) { if (c.Receive() == 0) break; } }

            [Goroutine] void Ranges(Context ctx) { foreach (var x in c) { } }

            [Goroutine] void NoLoop(Context ctx) => Go.Sleep(1);

            [Goroutine(Cancellable = true)] void Cancellable(Context ctx) { while (true) Go.Sleep(1); }

            [Goroutine] void Discarded(Context _) { while (true) Go.Sleep(1); }

            [Goroutine] void Computes(CancellationToken token) { int i = 0; while (true) i++; }

            [Goroutine] void OfAnother(Context ctx) { Go.Run(() => { while (true) Go.Sleep(1); }); }

            void Ordinary(CancellationToken token) { while (true) Go.Sleep(1); }

            static void Load(Context context) { }
        }
        """);

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0114CancellationIsIgnoredAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M(Context , CancellationToken) { while (true) { Go.Sleep( } } "
        + "[Goroutine] void N(Context) { for (");
}
