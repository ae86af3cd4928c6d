using System.Text.RegularExpressions;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Surface;

/// <summary>
/// Where the compiler warns of null that comes out of a channel, and where it does not: docs/adr/0014-where-null-is-warned-of.md. A line
/// that warns ends with the warning's id as a comment; all other lines do not warn.
/// </summary>
public partial class NullabilityTests
{
    [Test]
    public void AFormThatAsksIsWarnedOfWhereTheAnswerWasNotLookedAt() => AssertWarnings("""
        static class Program
        {
            static int Receive(IReceiveChan<string> chan)
            {
                if (chan.Receive(out var value))
                    return value.Length;
                return value.Length; // CS8602
            }

            static int TryReceive(Chan<string> chan)
            {
                chan.TryReceive(out string unseen); // CS8600
                if (chan.TryReceive(out var first))
                    return first.Length;
                if (chan.TryReceive(out var second, out var open))
                    return second.Length;
                return open ? 0 : second.Length; // CS8602
            }

            static async Task<int> ReceiveOrClosed(Chan<string> chan)
            {
                var received = await chan.ReceiveOrClosedAsync();
                string value = received.Value; // CS8600
                return received.IsOpen ? received.Value.Length : 0;
            }

            static int Select(SelectCase<string> given)
            {
                Go.Select(given);
                string value = given.Value; // CS8600
                return given.IsOpen ? given.Value.Length : 0;
            }

            static int Value(Context context, ContextKey<string> key)
            {
                string value = context.Value(key); // CS8600
                return context.TryGetValue(key, out var found) ? found.Length : found.Length; // CS8602
            }
        }
        """);

    [Test]
    public void AFormThatDoesNotAskOrWhoseAnswerCannotBeTiedToTheValueIsNotWarnedOf() => AssertWarnings("""
        static class Program
        {
            static async Task<int> Receive(Chan<string> chan)
            {
                string value = chan.Receive();
                string later = await chan.ReceiveAsync();
                var sum = value.Length + later.Length + chan.Receive().Length;
                foreach (var each in chan)
                    sum += each.Length;
                await foreach (var each in chan.ReadAllAsync())
                    sum += each.Length;
                var (last, open) = await chan.ReceiveOrClosedAsync();
                return open ? last.Length : sum;
            }

            static int Select(Chan<string> chan) => Go.Select(
                Case.Receive(chan, out var first), Case.Receive(chan, out var second, out var open)) switch
            {
                0 => first.Length,
                _ => open ? second.Length : 0,
            };
        }
        """);

    [Test]
    public void NullThatIsSentIsNullThatComes() => AssertWarnings("""
        static class Program
        {
            static int Receive(Chan<string?> chan)
            {
                chan.Send(null);
                if (chan.Receive(out var value))
                    return value.Length; // CS8602
                return chan.Receive().Length; // CS8602
            }

            static void Send(Chan<string> chan) => chan.Send(null); // CS8625
        }
        """);

    private static void AssertWarnings(string source)
    {
        var compilation = TestSource.Compile(source);
        var told =
            from diagnostic in compilation.GetDiagnostics()
            where diagnostic.Severity >= DiagnosticSeverity.Warning
            select (Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id);
        var expected = source.Split('\n').SelectMany(
            (line, i) => Marks().Matches(line).Select(mark => (Line: i + 1, Id: mark.Groups["id"].Value)));

        Assert.That(told, Is.EquivalentTo(expected));
    }

    [GeneratedRegex("// (?<id>CS[0-9]+)$")]
    private static partial Regex Marks();
}
