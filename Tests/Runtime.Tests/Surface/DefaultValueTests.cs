namespace GoroutineGen.Runtime.Tests.Surface;

/// <summary>Default values of the public structs, and disposing twice: defined, and as the documentation says.</summary>
public class DefaultValueTests
{
    [Test]
    public void ADefaultScopeHasNoContextAndNothingToDispose()
    {
        var scope = default(CancelScope);
        var causeScope = default(CancelCauseScope);

        Assert.That(scope.Dispose, Throws.Nothing);
        Assert.That(causeScope.Dispose, Throws.Nothing);
        Assert.Multiple(() =>
        {
            foreach (var use in (Action[])[
                () => _ = scope.Context, () => scope.Cancel(), () => scope.Deconstruct(out _, out _),
                () => _ = causeScope.Context, () => causeScope.Cancel(null), () => causeScope.Deconstruct(out _, out _)])
                Assert.That(Assert.Throws<InvalidOperationException>(use)!.Message, Does.Contain("default value"));
        });
    }

    [Test]
    public void ADefaultHoldHoldsNothing()
    {
        Assert.That(() => default(GoroutineGen.Sync.Hold).Dispose(), Throws.Nothing);
        Assert.That(() => default(ThreadHold).Dispose(), Throws.Nothing);
    }

    [Test]
    public void ADefaultRegistrationIsOfNothing()
    {
        Assert.That(default(ContextRegistration).Stop(), Is.False);
        Assert.That(() => default(ContextRegistration).Dispose(), Throws.Nothing);
    }

    [Test]
    public void ADefaultResultIsThatOfAClosedChannel()
    {
        Assert.That((default(Received<int>).Value, default(Received<int>).IsOpen), Is.EqualTo((0, false)));
    }

    [Test]
    public void ADefaultFlightHasNoValue()
    {
        var flight = default(GoroutineGen.Sync.FlightResult<int>);
        Assert.That((flight.Exception, flight.IsShared), Is.EqualTo(((Exception?)null, false)));
        Assert.Throws<InvalidOperationException>(() => _ = flight.Value);
    }

    [Test]
    public void ADefaultCaseIsRefused() => Assert.Throws<InvalidOperationException>(() => Go.Select(default(Case)));

    [Test]
    public void AHoldThatIsDisposedTwiceDoesNotFreeWhatAnotherHolds()
    {
        var mutex = new GoroutineGen.Sync.Mutex();
        var hold = mutex.Acquire();
        hold.Dispose();
        using (mutex.Acquire())
        {
            hold.Dispose();
            Assert.That(mutex.TryLock(), Is.False);
        }

        Assert.That(mutex.TryLock());
    }

    [Test]
    public void AHoldOfPermitsThatIsDisposedTwiceReleasesThemOnce()
    {
        var semaphore = new GoroutineGen.Sync.Semaphore(3);
        var other = semaphore.Acquire();
        var hold = semaphore.Acquire(2);
        hold.Dispose();
        hold.Dispose();
        Assert.That(semaphore.Available, Is.EqualTo(2));
        other.Dispose();
    }

    [Test]
    public void ACopyOfADisposedHoldThrowsWhenNobodyHolds()
    {
        var hold = new GoroutineGen.Sync.Mutex().Acquire();
        var copy = hold;
        hold.Dispose();
        Assert.That(copy.Dispose, Throws.TypeOf<SynchronizationLockException>());
    }
}
