using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests;

/// <summary>Goroutines are followed into a referenced assembly as far as its metadata tells what its methods do.</summary>
public class ReferencedAssemblyTests
{
    private const string Library = """
        namespace Library;

        public static partial class Jobs
        {
            [Goroutine] public static int Next(Chan<int> jobs) => jobs.Receive();
        }

        public static class Device
        {
            [Blocks] public static void Open() => Thread.Sleep(1);
            public static void Close() { }
            public static void Each(int[] values, Action<int> body) { foreach (var value in values) body(value); }
        }
        """;

    [Test]
    public Task AGoroutineMethodOfALibraryIsAWait() => Verify<GOR0003OrdinaryMethodWaitsAnalyzer>(
        """
        partial class Worker
        {
            [Goroutine] void Run(Chan<int> jobs) => Take(jobs);
            void [|Take|](Chan<int> jobs) => Library.Jobs.Next(jobs);
        }
        """);

    [Test]
    public Task WhatALibrarySaysBlocksIsABlockingCall() => Verify<GOR0002BlockingCallHoldsProcessorAnalyzer>(
        """
        partial class Worker
        {
            [Goroutine] void Run() => Work();

            void Work()
            {
                [|Library.Device.Open()|];
                Library.Device.Close();
            }
        }
        """);

    [Test]
    public Task WhatALibraryIsGivenIsFollowed() => Verify<GOR0001EndlessLoopHoldsProcessorAnalyzer>(
        """
        partial class Worker
        {
            private int _ready;

            [Goroutine] void Run(int[] values) => All(values);
            void All(int[] values) => Library.Device.Each(values, x => Wait());
            void Wait() { [|while|] (Volatile.Read(ref _ready) == 0) { } }
        }
        """);

    private static Task Verify<TRule>(string markup)
        where TRule : DiagnosticAnalyzer, new()
    {
        var library = GeneratorRun.Of(TestSource.Compile(Library, assembly: "Library"));
        var test = new RuleTest<TRule, EmptyCodeFixProvider>(markup);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromImage(library.Emit(OptimizationLevel.Release).Image));
        return test.RunAsync();
    }
}
