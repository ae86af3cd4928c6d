using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>Lambdas and methods given to what starts or calls them suspend where they wait, as those given to <c>Go.Run</c> do.</summary>
public static partial class GivenBodyTests
{
    [Test]
    public static void TheyParkAndHoldNoThread([TwinModes] Mode mode) => mode.Run(RunAll);

    [Test]
    public static void InOrdinaryCodeLambdasHoldTheirThread([Values(1, 2)] int maxProcs) =>
        new Mode(Form.Original, Stress.None, maxProcs).Run(HoldThread);

    [Goroutine]
    private static void RunAll()
    {
        var group = new Sync.WaitGroup();
        var errors = new Sync.ErrGroup();
        var once = new Sync.Once();
        var flight = new Sync.SingleFlight<int>();
        var (context, cancel) = Context.WithCancel(Context.Background);
        var gate = new Gate();

        group.Go(() => gate.Wait());
        gate.ExpectParked();
        group.Go(gate => gate.Wait(), gate);
        gate.ExpectParked();
        group.Go(gate.Wait);
        gate.ExpectParked();
        errors.Go(() => gate.Wait());
        gate.ExpectParked();
        errors.Go(gate.Wait);
        gate.ExpectParked();
        Assert.That(errors.TryGo(() => gate.Wait()));
        gate.ExpectParked();
        Go.Run(() => once.Do(() => gate.Wait()));
        gate.ExpectParked();
        Go.Run(() =>
        {
            var answer = flight.Do("key", () =>
            {
                gate.Wait();
                return 42;
            });
            Assert.That(answer, Is.EqualTo(42));
        });
        gate.ExpectParked();
        var value = new Sync.OnceValue<int>(() => gate.Value());
        Go.Run(() => value.Get());
        gate.ExpectParked();
        var outcomes = flight.DoChan("other key", () => gate.Value());
        gate.ExpectParked();
        Time.Timers.AfterFunc(TimeSpan.Zero, () => gate.Wait());
        gate.ExpectParked();
        Time.Timers.AfterFunc(TimeSpan.Zero, gate.Wait);
        gate.ExpectParked();
        Context.AfterFunc(context, () => gate.Wait());
        cancel();
        gate.ExpectParked();

        gate.Open();
        group.Wait();
        errors.Wait();
        Assert.That(outcomes.Receive().Value, Is.EqualTo(43));
        Assert.That(value.Get(), Is.EqualTo(43));
    }

    [Goroutine]
    private static void HoldThread()
    {
        var group = new Sync.WaitGroup();
        var gate = new Gate();
        group.Go(() => gate.Wait());
        Assert.That(gate.NextStatus(), Is.EqualTo(GoroutineStatus.Blocked));
        gate.Open();
        group.Wait();
    }
}
