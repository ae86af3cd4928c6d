using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0904FilterKeepsItsTryBlockTests
{
    /// <summary>Each line is the filter of a try block that waits.</summary>
    [Test]
    public Task FiltersThatCouldTellAreReported() => Rule<GOR0904FilterKeepsItsTryBlockAnalyzer>.VerifyAsync(Source(
        [
            "ctx.Err is DeadlineExceededException", "token.IsCancellationRequested", "!ctx.Token.IsCancellationRequested || ctx.IsDone",
            "_source.IsCancellationRequested && this._source.Token.IsCancellationRequested",
            "s_ctx.Cause is TimeoutException { Message: \"a\" }", "Ctx is { Err: { InnerException: null } }",
            "ctx is { Token.IsCancellationRequested: true }", "e is Failed { Why.Token.CanBeCanceled: true }",
            "_limit > 1", "s_limit > 1", "name.Length > 1", "ctx.Err is DeadlineExceededException t && t.Message.Length > 1",
            "captured is null",
            "e.CancellationToken == token", "e.GetBaseException().Message == \"a\"", "e.GetType() == typeof(Exception)",
            "Look.IsDue(e)", "Look.IsDue(e, ctx)", "_look.Sees(e)", "Look.Loops(e)", "Look.Knows(e, token)", "e.IsOdd(2)",
            "[|Ctx.Done.Count == 0|]", "[|Later.IsCancellationRequested|]", "[|_later.IsCancellationRequested|]",
            "[|written.IsCancellationRequested|]",
            "[|writtenByLambda is null|]", "[|primary.IsDone|]", "[|reference.IsCancellationRequested|]", "[|list.Count > 0|]",
            "[|list is { } items && items.Count > 0|]", "[|_writable > 1|]", "[|Virtual.IsDone|]", "[|Computed.IsDone|]",
            "[|Look.Logs(e)|]", "[|Look.Reads(e)|]", "[|Look.Changes(e)|]", "[|Look.Has(list)|]",
            "[|_look.Overridden(e)|]", "[|Look.Adds(e, out _)|]",
            "[|Look.Deeper(e)|]", "[|_look.Later(e)|]", "[|Look.Writes(e)|]", "[|Look.Made(e)|]", "[|((Func<bool>)(() => true))()|]",
        ],
        "Go.Yield();"));

    /// <summary>Each line is the block under a filter that asks for a cancellation.</summary>
    [TestCase("try { One(); } finally { cancel(); }", true)]
    [TestCase("try { One(); } finally { _source.Cancel(); }", true)]
    [TestCase("try { One(); } finally { _source.CancelAfter(1); }", true)]
    [TestCase("try { One(); } finally { cancel?.Invoke(); }", true)]
    [TestCase("try { One(); } finally { new List<int>().ForEach(x => cancel()); }", true)]
    [TestCase("try { One(); } finally { new List<int>().ForEach(each); }", true)]
    [TestCase("try { One(); } finally { Cancels(); }", true)]
    [TestCase("try { One(); } finally { Local(); } void Local() => cancel();", true)]
    [TestCase("try { One(); } finally { _ = Property; }", true)]
    [TestCase("try { One(); } finally { shape.Overridden(); }", true)]
    [TestCase("try { One(); } finally { Deep(3); }", true)]
    [TestCase("using (new Cancelling(cancel)) One();", true)]
    [TestCase("using var x = new Cancelling(cancel); One();", true)]
    [TestCase("using (_source) One();", true)]
    [TestCase("using (shape.Open()) One();", true)]
    [TestCase("foreach (int x in Numbers(cancel)) One();", true)]
    [TestCase("Unwinds(cancel); One();", true)]
    [TestCase("try { using var s = new CancellationTokenSource(); One(); } finally { scope.Dispose(); }", true)]
    [TestCase("var (c, stop) = Context.WithCancel(ctx); stop = cancel; try { One(); } finally { stop(); }", true)]
    [TestCase("try { One(); } finally { Console.WriteLine(); shape.Plain(); one.Release(); list.Clear(); }", false)]
    [TestCase("try { One(); } finally { done.Send(1); new List<int>().ForEach(x => One()); }", false)]
    [TestCase("using var s = CancellationTokenSource.CreateLinkedTokenSource(token); s.CancelAfter(1); One();", false)]
    [TestCase("var (c, stop) = Context.WithTimeout(ctx, default); try { One(); } finally { stop(); }", false)]
    [TestCase("using var c = Context.WithCancel(ctx); using (new System.IO.MemoryStream()) One();", false)]
    [TestCase("try { One(); } catch (TimeoutException) { cancel(); throw; }", false)]
    [TestCase("cancel(); lock (list) { } using (new Plain()) One(); foreach (int x in list) One();", false)]
    public Task CodeOnTheWayThatMayCancelIsReported(string block, bool isReported)
    {
        const string filter = "ctx.Err is null";
        return Rule<GOR0904FilterKeepsItsTryBlockAnalyzer>.VerifyAsync(
            Source([isReported ? $"[|{filter}|]" : filter], block));
    }

    [Test]
    public Task AFilterIsReportedOnceAndSaysAWayOut() => Rule<GOR0904FilterKeepsItsTryBlockAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void M() { try { Go.Yield(); Go.Yield(); } catch when ({|#0:_x > 0|}) { } } int _x; }",
        "The try block waits in its blocking form, because of an exception filter that looks at more than the exception: "
        + "where a goroutine suspends, it would run after the finally blocks below it, not before. "
        + "Test in the catch block, and throw; again where the filter would be false.");

    [Test]
    public Task WhereNothingWaitsNothingIsReported() => Rule<GOR0904FilterKeepsItsTryBlockAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void M() { try { _x++; } catch when (_x > 0) { Go.Yield(); } } int _x; }");

    private static string Source(string[] filters, string block) => $$"""
        using System.Threading;

        partial class Worker(Context primary, CancellationTokenSource source)
        {
            [Goroutine]
            void M(Context ctx, CancellationToken token, List<int> list, string name, Action cancel, Action<int> each, Shape shape,
                SemaphoreSlim one, Chan<int> done, CancelScope scope, ref CancellationTokenSource reference)
            {
                CancellationTokenSource written = source;
                Context? captured = ctx, writtenByLambda = ctx;
                Action reads = () => captured?.ThrowIfDone(), writes = () => writtenByLambda = null;
                {{string.Concat(filters.Select(filter =>
                    $"try {{ Go.Yield(); written = new(); {{ {block} }} }} catch (OperationCanceledException e) when ({filter}) {{ }}\n"))}}
            }

            private static readonly Context s_ctx = Context.Background;
            private static readonly int s_limit = 1;
            private readonly CancellationTokenSource _source = source;
            private readonly int _limit = 1;
            private readonly Look _look = new();
            private int _writable = 1;
            private CancellationTokenSource _later = source;
            private Context Ctx { get; init; } = Context.Background;
            private CancellationTokenSource Later { get; set; } = source;
            public virtual Context Virtual { get; } = Context.Background;
            private Context Computed => _writable > 1 ? Ctx : s_ctx;
            private int Property { get { _source.Cancel(); return 1; } }

            private void Cancels() => _source.Cancel();

            private void Deep(int depth) { if (depth > 0) Deeper(depth); }

            private void Deeper(int depth) => Deep(depth - 1);

            private static void Unwinds(Action cancel) { try { One(); } finally { cancel(); } }

            private static IEnumerable<int> Numbers(Action cancel) { try { yield return 1; } finally { cancel(); } }

            [Goroutine] private static void One() => Go.Yield();

            private void Set() => primary = Ctx;
        }

        class Failed : OperationCanceledException { public Context Why => Context.Background; }

        class Shape
        {
            public virtual void Overridden() { }

            public void Plain() { }

            public IShape Open() => throw new Exception();
        }

        interface IShape : IDisposable;

        sealed class Plain : IDisposable { public void Dispose() { } }

        sealed class Cancelling(Action cancel) : IDisposable { public void Dispose() => cancel(); }

        class Look
        {
            private static int s_count;
            private readonly int _limit = 1;
            private int _later = 1;

            public static bool IsDue(Exception e) =>
                e is OperationCanceledException { Message: var text } && text.Length > 2 && !IsDue(e, null);

            public static bool IsDue(Exception e, Context? ctx) => ctx?.Err is DeadlineExceededException;

            public static bool Knows(OperationCanceledException e, CancellationToken token)
            {
                if (token.IsCancellationRequested)
                    return true;
                switch (e.Message)
                {
                    case "a": return e.CancellationToken == token;
                    default: return false;
                }
            }

            public static bool Loops(Exception e)
            {
                Exception? inner = e;
                while (inner is not null)
                {
                    if (inner is TimeoutException)
                        return true;
                    inner = inner.InnerException;
                }
                return false;
            }

            public bool Sees(Exception e) => e.Message.Length > _limit;

            public bool Later(Exception e) => e.Message.Length > _later;

            public virtual bool Overridden(Exception e) => true;

            public static bool Logs(Exception e) { Console.WriteLine(e); return false; }

            public static bool Reads(Exception e) => s_count > 0;

            public static bool Writes(Exception e) => s_count++ > 0;

            public static bool Changes(Exception e) { e.HResult = 1; return true; }

            public static bool Has(List<int> list) => list.Count > 0;

            public static bool Adds(Exception e, out int x) { x = 1; return true; }

            public static bool Deeper(Exception e) => Logs(e);

            public static bool Made(Exception e) => new Look().Sees(e);
        }

        static class Looks { public static bool IsOdd(this Exception e, int x) => e.Message.Length % x == 1; }
        """;
}
