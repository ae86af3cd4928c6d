namespace GoroutineGen.Package.Tests;

public class LibraryTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task GoroutinesOfAReferencedLibrarySuspendInTheProgramThatCallsThem(CancellationToken cancel)
    {
        using var project = new ConsumerProject("""
            using System.Diagnostics;

            Go.Main(Caller.Run);

            static partial class Caller
            {
                const int Waiting = 1000;

                [Goroutine]
                public static void Run()
                {
                    var gate = new Chan<int>();
                    var started = new Sync.WaitGroup();
                    started.Add(2 * Waiting);
                    for (int i = 0; i < Waiting; i++)
                    {
                        Go.Run(Library.Gate.Pass, gate, started);
                        Go.Run(Pass, gate, started);
                    }

                    started.Wait();
                    Console.WriteLine($"suspended: {Process.GetCurrentProcess().Threads.Count < Waiting}");
                }

                [Goroutine]
                static void Pass(Chan<int> gate, Sync.WaitGroup started) => Library.Gate.Pass(gate, started);
            }
            """);
        project.AddLibrary("""
            namespace Library;

            public static partial class Gate
            {
                [Goroutine]
                public static void Pass(Chan<int> gate, Sync.WaitGroup started)
                {
                    started.Done();
                    gate.Receive();
                }
            }
            """);

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("suspended: True"));
    }
}
