using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0111ReceiverClosesChannelTests
{
    [Test]
    public Task AReceiverThatClosesIsReportedWhereThatThrows() => Verify(
        """
        foreach (var x in parameter) Use(x);
        {|#0:parameter.Close()|};
        foreach (var x in field)
        {
            if (x > 1) continue;
            foreach (var y in new[] { 1 }) break;
        }
        Use(1);
        {|#1:field.Close()|};
        var local = new Chan<int>();
        Go.Run(() =>
        {
            int i = 0;
            while (true) local.Send(i++);
        });
        foreach (var x in local)
        {
            if (x > 3) break;
        }
        {|#2:local.Close()|};
        """,
        "The loop ends when the channel is closed, so closing it again throws. Let who sends to 'parameter' close it.",
        "The loop ends when the channel is closed, so closing it again throws. Let who sends to 'field' close it.",
        "The goroutine that sends goes on, so its Send throws. Let who sends to 'local' close it.");

    [Test]
    public Task ACloseThatMayBeRightIsFine() => Verify(
        """
        foreach (var x in parameter) { if (x > 1) break; }
        parameter.Close();
        foreach (var x in field) Use(x);
        Go.Run(() => field.Close());
        var once = new Chan<int>();
        Go.Run(() => once.Send(1));
        once.Receive();
        once.Close();
        var caught = new Chan<int>();
        Go.Run(() =>
        {
            try { while (true) caught.Send(1); }
            catch (System.Threading.Channels.ChannelClosedException) { }
        });
        caught.Receive();
        caught.Close();
        var asked = new Chan<int>();
        Go.Run(() => { while (true) { context.ThrowIfDone(); asked.Send(1); } });
        asked.Receive();
        asked.Close();
        var cancelled = new Chan<int>();
        Go.Run(context, () => { while (true) cancelled.Send(1); });
        cancelled.Receive();
        cancelled.Close();
        var left = new Chan<int>();
        Go.Run(() => { while (true) { if (stop) return; left.Send(1); } });
        left.Receive();
        left.Close();
        var sender = new Chan<int>();
        Go.Run(() => { while (true) sender.Receive(); });
        sender.Send(1);
        sender.Close();
        var other = new Chan<int>();
        foreach (var x in other) Use(x);
        other = new Chan<int>();
        other.Close();
        """);

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0111ReceiverClosesChannelAnalyzer>.VerifyBrokenAsync(Source(
        "foreach (var x in parameter { } [|parameter.Close(|]; foreach (var in ) field.Close("));

    private static Task Verify(string statements, params string[] messages) =>
        Rule<GOR0111ReceiverClosesChannelAnalyzer>.VerifyAsync(Source(statements), messages);

    private static string Source(string statements) => $$"""
        class C(Context context, bool stop)
        {
            private readonly Chan<int> field = new();

            void M(Chan<int> parameter)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }
        }
        """;
}
