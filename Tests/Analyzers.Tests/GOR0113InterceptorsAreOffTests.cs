using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0113InterceptorsAreOffTests
{
    [Test]
    public Task StartsInOrdinaryCodeAreReported() => Rule<GOR0113InterceptorsAreOffAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            void Start(Chan<int> c, Context context)
            {
                {|#0:Go.Run|}(Pump, c);
                {|#1:Go.Run|}(context, Pump, c);
                {|#2:Go.Main|}(Serve);
                var answer = {|#3:GoroutineGen.Go.Run|}(Answer).Join();
                Action later = () => {|#4:Go.Run|}(Serve);
            }

            [Goroutine] internal static void Pump(Chan<int> c) { while (true) c.Send(1); }
            [Goroutine] public void Serve() { while (true) { } }
            [Goroutine] internal int Answer() { Go.Sleep(1); return 42; }
        }
        """,
        Message("Pump"), Message("Pump"), Message("Serve"), Message("Answer"), Message("Serve"));

    [Test]
    public Task WhatHasNoTwinToBeBoundToIsFine() => Rule<GOR0113InterceptorsAreOffAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            void Start(Chan<int> c, Action unknown)
            {
                Go.Run(Ordinary, c);
                Go.Run(unknown);
                Go.Run(() => { });
                Go.Run(() => Ordinary(c));
                Run(Serve);
                Go.Run(Private); // An interceptor could not name it.
            }

            static void Run(Action action) => action();
            static void Ordinary(Chan<int> c) => c.Send(1);
            [Goroutine] internal static void Serve() { while (true) { } }
            [Goroutine] private static void Private() { while (true) { } }
        }
        """);

    [Test]
    public Task AGoroutineStartsTwinsAnyway() => Rule<GOR0113InterceptorsAreOffAnalyzer>.VerifyAsync(
        """
        partial class C
        {
            [Goroutine] void Start(Chan<int> c) { Go.Run(Pump, c); c.Receive(); }
            [Goroutine] internal static void Pump(Chan<int> c) { while (true) c.Send(1); }
        }
        """);

    [Test]
    public Task WhereInterceptorsAreOnNothingIsReported() => new Intercepting(
        """
        partial class C
        {
            void Start() => Go.Run(Serve);
            [Goroutine] internal static void Serve() { while (true) { } }
        }
        """).RunAsync();

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0113InterceptorsAreOffAnalyzer>.VerifyBrokenAsync(
        "partial class C { void M() { Go.Run(); Go.Run(Nothing); Go.Run(M, ; Go.Main( } [Goroutine] void N() { Go.Run( } }");

    private static string Message(string method) =>
        $"The twin of '{method}' is looked for when the program runs, and a trimmed or natively compiled program may have lost it: "
        + "interceptors are turned off. Leave GoroutineGenInterceptors on, and extend InterceptorsNamespaces instead of setting it anew.";

    private sealed class Intercepting(string markup) : RuleTest<GOR0113InterceptorsAreOffAnalyzer, EmptyCodeFixProvider>(markup)
    {
        protected override ParseOptions CreateParseOptions() => TestSource.ParseOptions();
    }
}
