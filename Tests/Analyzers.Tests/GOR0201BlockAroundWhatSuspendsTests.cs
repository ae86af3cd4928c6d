using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0201BlockAroundWhatSuspendsTests
{
    [Test]
    public Task ABlockAroundACallThatSuspendsIsReported() => Verify(
        """
        [|Go.Block(() => Thread.Sleep(1))|];
        [|Go.Block(() => { task.Wait(); })|];
        var x = [|Go.Block(() => task.Result)|];
        x = [|Go.Block(() => { return task.GetAwaiter().GetResult(); })|];
        x += [|Go.Block(() => stream.Read(new byte[8], 0, 8))|];
        [|Go.Block(() => channel.Send(1))|];
        x += [|Go.Block(() => channel.Receive())|];
        [|Go.Block(() => mutex.Lock())|];
        Go.Run(() => [|Go.Block(() => wait.Wait())|]);
        """);

    [Test]
    public Task ABlockAroundAnythingElseIsFine() => Verify(
        """
        Go.Block(() => File.ReadAllText("x"));
        Go.Block(() => Compute());
        Go.Block(() => { Thread.Sleep(1); Compute(); });
        Go.Block(() => Thread.Sleep(Compute()));
        Go.Block(() => channel.TrySend(1));
        Go.Block(() => Go.Yield());
        var awaiter = task.GetAwaiter();
        Go.Block(() => awaiter.GetResult());
        Go.Await(Task.Run(() => Thread.Sleep(1)));
        lock (mutex)
            Go.Block(() => Thread.Sleep(1));
        Action ordinary = () => Go.Block(() => Thread.Sleep(1));
        ordinary();
        """);

    [Test]
    public Task OrdinaryCodeNeedsItsBlocks() => Rule<GOR0201BlockAroundWhatSuspendsAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            void Ordinary() => Go.Block(() => Thread.Sleep(1));

            [Goroutine]
            void Refused(Span<int> data) { Go.Block(() => Thread.Sleep(1)); data[0]++; Go.Yield(); data[0]++; }
        }
        """);

    [Test]
    public Task ThePartInBlockingFormIsNotReportedBesides() => Rule<GOR0902PartKeepsItsBlockingFormAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            [Goroutine]
            void M()
            {
                Go.Block(() => Thread.Sleep(1));
                Action other = () => [|Thread.Sleep(1)|];
                other();
            }
        }
        """);

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0201BlockAroundWhatSuspendsAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M() { Go.Block(() => Thread.Sleep()); Go.Block(() => ); Go.Block(; } }");

    [Test]
    public Task TheMessageNamesTheCall() => Rule<GOR0201BlockAroundWhatSuspendsAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void M() => {|#0:Go.Block(() => Thread.Sleep(1))|}; }",
        "'Thread.Sleep' suspends the goroutine by itself; in Go.Block it holds a thread while it waits. Take it out of Go.Block.");

    [Test]
    public Task TheFixTakesTheCallOut() => Rule<GOR0201BlockAroundWhatSuspendsAnalyzer>.VerifyFixAsync<GOR0201BlockAroundWhatSuspendsFixer>(
        Source("""
        [|Go.Block(() => Thread.Sleep(1))|]; // a while
        [|Go.Block(() => { task.Wait(); })|];
        [|Go.Block(() => task.Result)|];
        var x = [|Go.Block(() => task.Result)|] + 1;
        x = [|Go.Block(() => { return channel.Receive(); })|];
        """),
        Source("""
        Thread.Sleep(1); // a while
        task.Wait();
        _ = task.Result;
        var x = task.Result + 1;
        x = channel.Receive();
        """));

    private static Task Verify(string statements) => Rule<GOR0201BlockAroundWhatSuspendsAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        using System.IO;

        partial class C(Task<int> task, Stream stream, Chan<int> channel, Sync.Mutex mutex, Sync.WaitGroup wait)
        {
            [Goroutine]
            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static int Compute() => 1;

            object[] All => [task, stream, channel, mutex, wait];
        }
        """;
}
