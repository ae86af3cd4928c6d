using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// <see cref="ExecutionContext.SuppressFlow"/>: what is undone on its thread keeps that thread, and all else that .NET keeps in a thread
/// goes along with the goroutine.
/// </summary>
public static partial class FlowSuppressionTests
{
    private const int Goroutines = 4;
    private const int Rounds = 20;

    private static readonly AsyncLocal<string?> Local = new();

    [Test]
    public static void AUsingStatementUndoesTheSuppressionOnItsThread([AllModes] Mode mode) => mode.Run(RunAll, Undo);

    [Test]
    public static void TheFlowIsRestoredOnAnyThread([AllModes] Mode mode) => mode.Run(RunAll, Restore);

    [Test]
    public static void ASynchronizationContextStaysWithItsGoroutine([AllModes] Mode mode) => mode.Run(RunAll, Synchronize);

    [Goroutine]
    private static void RunAll(Func<string, int> body)
    {
        var results = new List<Goroutine<int>>();
        for (var i = 0; i < Goroutines; i++)
            results.Add(Go.Run(body, $"own {i}"));
        foreach (var result in results)
            Assert.That(result.Join(), Is.Zero);
    }

    [Goroutine]
    private static int Undo(string own)
    {
        var wrong = 0;
        for (var i = 0; i < Rounds; i++)
        {
            Local.Value = own;
            using (ExecutionContext.SuppressFlow())
            {
                Compute();
                wrong += Mismatches(own, suppressed: true);
                if (i % 5 == 0 && Go.Run(Read).Join() is not null)
                    wrong++;
            }

            wrong += Mismatches(own, suppressed: false);
            Go.Yield();
            wrong += Mismatches(own, suppressed: false);
        }

        return wrong;
    }

    [Goroutine]
    private static int Restore(string own)
    {
        var wrong = 0;
        for (var i = 0; i < Rounds; i++)
        {
            Local.Value = own;
            ExecutionContext.SuppressFlow();
            try
            {
                Compute();
                Go.Yield();
                wrong += Mismatches(own, suppressed: true);
                if (Go.Run(Read).Join() is not null)
                    wrong++;
            }
            finally
            {
                ExecutionContext.RestoreFlow();
            }

            wrong += Mismatches(own, suppressed: false);
        }

        return wrong;
    }

    [Goroutine]
    private static int Synchronize(string own)
    {
        var wrong = 0;
        var context = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(context);
        for (var i = 0; i < Rounds; i++)
        {
            Compute();
            Go.Yield();
            if (SynchronizationContext.Current != context)
                wrong++;
        }

        return wrong;
    }

    private static int Mismatches(string own, bool suppressed) =>
        Local.Value == own && ExecutionContext.IsFlowSuppressed() == suppressed ? 0 : 1;

    [Goroutine]
    private static void Compute()
    {
        for (var i = 0; i < 100; i++)
            GC.KeepAlive(Local);
    }

    [Goroutine]
    private static string? Read()
    {
        Go.Yield();
        return Local.Value;
    }
}
