namespace GoroutineGen.Package.Tests;

/// <summary>
/// A program that shows what a working generator changes and a missing one does not break: how many threads a thousand
/// waiting goroutines hold, and whether the call in ordinary code that starts them was intercepted.
/// </summary>
internal static class ProbeProgram
{
    public const string Suspending = "suspended: True";
    public const string Intercepted = "intercepted: True";
    public const string NotIntercepted = "intercepted: False";

    public const string Text = """
        using System;
        using System.Diagnostics;
        using System.Linq;

        Go.Main(Probe.Run);
        var intercepted = typeof(Probe).Assembly.GetTypes().Any(t => t.Namespace == "GoroutineGen.Generated");
        Console.WriteLine($"intercepted: {intercepted}");

        static partial class Probe
        {
            const int Waiting = 1000;

            [Goroutine]
            public static void Run()
            {
                var gate = new Chan<int>();
                var started = new Sync.WaitGroup();
                started.Add(Waiting);
                for (int i = 0; i < Waiting; i++) Go.Run(Wait, gate, started);
                started.Wait();
                Console.WriteLine($"suspended: {Process.GetCurrentProcess().Threads.Count < Waiting}");
            }

            [Goroutine]
            static void Wait(Chan<int> gate, Sync.WaitGroup started)
            {
                started.Done();
                gate.Receive();
            }
        }
        """;
}
