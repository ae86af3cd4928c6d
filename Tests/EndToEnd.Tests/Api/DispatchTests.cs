using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>
/// A call whose body the object's class decides suspends where that body has a twin, and holds its thread where it has none.
/// </summary>
public static partial class DispatchTests
{
    [Test]
    public static void BodiesWithTwinsPark([TwinModes] Mode mode) => mode.Run(Park);

    [Test]
    public static void BodiesWithoutTwinsHoldTheirThread([TwinModes] Mode mode) => mode.Run(Hold);

    [Goroutine]
    private static void Park()
    {
        var gate = new Gate();
        foreach (var @base in (Base[])[new Base(), new Heir(), new Derived()])
        {
            Go.Run(() => @base.Wait(gate));
            gate.ExpectParked();
            Go.Run(@base.Wait, gate);
            gate.ExpectParked();
        }

        foreach (var waiter in (IWaiter[])[new Base(), new Derived(), new Explicit(), new Small(), new Defaulted()])
        {
            Go.Run(() => waiter.Wait(gate));
            gate.ExpectParked();
            Go.Run(waiter.Wait, gate);
            gate.ExpectParked();
        }

        Go.Run(() => new Derived().WaitInBase(gate));
        gate.ExpectParked();
        gate.Open();
    }

    [Goroutine]
    private static void Hold()
    {
        var gate = new Gate();
        foreach (var waiter in (IWaiter[])[new Closed(), new Again()])
        {
            Go.Run(() => waiter.Wait(gate));
            Assert.That(gate.NextStatus(), Is.EqualTo(GoroutineStatus.Blocked));
        }

        gate.Open();
    }

    private partial interface IWaiter
    {
        [Goroutine]
        void Wait(Gate gate) => gate.Wait();
    }

    private partial class Base : IWaiter
    {
        public virtual void Wait(Gate gate) => gate.Wait();
    }

    private sealed class Heir : Base;

    private sealed partial class Derived : Base
    {
        public override void Wait(Gate gate) => gate.Wait();

        [Goroutine]
        public void WaitInBase(Gate gate) => base.Wait(gate);
    }

    private sealed partial class Explicit : IWaiter
    {
        void IWaiter.Wait(Gate gate) => gate.Wait();
    }

    private readonly partial struct Small : IWaiter
    {
        public void Wait(Gate gate) => gate.Wait();
    }

    private sealed class Defaulted : IWaiter;

    /// <summary>Not partial: it has no twin.</summary>
    private sealed class Closed : Base
    {
        public override void Wait(Gate gate) => gate.Wait();
    }

    /// <summary>Not partial: it has no twin, and the bridge of its base would lead to another body.</summary>
    private sealed class Again : Base, IWaiter
    {
        public new void Wait(Gate gate) => gate.Wait();
    }
}
