using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0990ScorecardTests
{
    [Test]
    public Task EachMarkedMethodHasItsScore() => Rule<GOR0990ScorecardAnalyzer>.VerifyAsync(
        """
        using System.IO;

        partial class C
        {
            [Goroutine]
            static void {|#0:Run|}(Chan<int> c, object gate)
            {
                for (int i = 0; i < 3; i++)
                    c.Send(i);
                File.Delete("x");
                lock (gate)
                    c.Receive();
                Local();

                void Local() { c.Receive(); }
            }

            [Goroutine]
            static void {|#1:Refused|}(Span<int> x, Chan<int> c)
            {
                x[0]++;
                c.Receive();
                x[0]++;
            }

            static void Ordinary(Chan<int> c) => c.Receive();
        }

        [Goroutine]
        partial class Marked
        {
            static int {|#2:Nothing|}(int x) => x + 1;
        }
        """,
        "'Run' has an async twin: 3 checks, 3 calls that suspend, 1 call in blocking regions, 1 part in blocking form",
        "'Refused' stays ordinary code, because of the parameter 'x' of a stack-only type",
        "'Nothing' stays ordinary code: nothing in it can suspend");

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0990ScorecardAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M( { Go.Yield(; ");
}
