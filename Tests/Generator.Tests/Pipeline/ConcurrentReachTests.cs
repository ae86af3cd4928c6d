using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>Whether a method can suspend is asked by many threads at once, and all get the same answer.</summary>
public class ConcurrentReachTests
{
    private const int Callers = 4;
    private const int Rounds = 5_000;

    [Test]
    public void EachThreadFindsWhatAnotherFindsAtTheSameMoment()
    {
        var compilation = TestSource.Compile($$"""
            using GoroutineGen;
            [Goroutine]
            static partial class Program
            {
            {{string.Join('\n', Enumerable.Range(0, Callers).Select(static caller => $"    static void Caller{caller}() => Callee();"))}}
                static void Callee() => Loop();
                static void Loop() { while (true) { } }
            }
            """);
        var analysis = CompilationAnalysis.For(compilation)!;
        var program = compilation.GetTypeByMetadataName("Program")!;
        var methods = program.GetMembers().OfType<IMethodSymbol>().Where(static method => method.Name.StartsWith("Caller")).ToArray();
        foreach (var method in program.GetMembers().OfType<IMethodSymbol>())
            analysis.Draft(method, CancellationToken.None); // So that the threads meet in the search.
        SuspensionReach? reach = null;
        var missed = 0;
        using Barrier barrier = new(Callers, _ => reach = new SuspensionReach(analysis));
        var threads = Array.ConvertAll(methods, method => new Thread(() =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                barrier.SignalAndWait();
                if (!reach!.CanSuspend(method, CancellationToken.None))
                    Interlocked.Increment(ref missed);
            }
        }));
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.That(missed, Is.Zero);
    }
}
