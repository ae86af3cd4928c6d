using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0014FileOrWriteHoldsProcessorTests
{
    [Test]
    public Task FilesAndWritesInReachedCodeAreReported() => Rule<GOR0014FileOrWriteHoldsProcessorAnalyzer>.VerifyAsync(
        """
        using System.IO;
        using System.Net.Sockets;

        partial class Worker(Socket socket)
        {
            [Goroutine] void Run() => Calls();

            void Calls()
            {
                [|File.ReadAllText("x")|];
                using var file = [|new FileStream("x", FileMode.Open)|];
                [|file.Write(new byte[1], 0, 1)|];
                [|socket.Send(new byte[1])|];
                [|Console.Out.Write(1)|];
            }
        }
        """);

    [Test]
    public Task WaitsAreAnotherRuleAndOtherCodeIsFine() => Rule<GOR0014FileOrWriteHoldsProcessorAnalyzer>.VerifyAsync(
        """
        using System.IO;

        partial class Worker
        {
            [Goroutine] void Run() { File.ReadAllText("x"); Calls(); }

            void Calls()
            {
                Thread.Sleep(1);
                Console.WriteLine(1);
                Go.Block(() => File.ReadAllText("x"));
            }

            void NotReached() => File.ReadAllText("x");
        }
        """);

    [Test]
    public Task TheMessageNamesTheCall() => Rule<GOR0014FileOrWriteHoldsProcessorAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void Run() => Say(); void Say() => {|#0:Console.Out.Write(1)|}; }",
        "'TextWriter.Write' holds the processor of the goroutine that comes here from 'Run' until the scheduler notices. "
        + "Mark 'Say' [Goroutine], or put the call into Go.Block.");

    [Test]
    public Task TheFixBlocks() => Rule<GOR0014FileOrWriteHoldsProcessorAnalyzer>.VerifyFixAsync<BlockFixer>(
        """
        using System.IO;

        partial class C
        {
            [Goroutine] void Run() => Length();

            int Length() => [|File.ReadAllText("x")|].Length + [|File.ReadAllText("y")|].Length;
        }
        """,
        """
        using System.IO;

        partial class C
        {
            [Goroutine] void Run() => Length();

            int Length() => Go.Block(() => File.ReadAllText("x")).Length + Go.Block(() => File.ReadAllText("y")).Length;
        }
        """);
}
