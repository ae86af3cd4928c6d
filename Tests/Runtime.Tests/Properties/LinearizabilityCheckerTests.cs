namespace GoroutineGen.Runtime.Tests.Properties;

/// <summary>The checker itself, on histories that are known to be right or wrong.</summary>
public class LinearizabilityCheckerTests
{
    private static readonly Operation Receive = Operation.Receive(0);
    private static readonly Operation TryReceive = Operation.TryReceive(0);

    [Test]
    public void ValuesComeOutInTheOrderTheyWentIn()
    {
        AssertExplained(2, Sent(1, 2, 7), Sent(3, 4, 8), At(5, 6, Receive, Got(7)), At(7, 8, Receive, Got(8)));
        AssertRefused(2, Sent(1, 2, 7), Sent(3, 4, 8), At(5, 6, Receive, Got(8)), At(7, 8, Receive, Got(7)));
    }

    [Test]
    public void SendsAtTheSameTimeMayComeInEitherOrder() =>
        AssertExplained(2, Sent(1, 4, 7), Sent(2, 3, 8), At(5, 6, Receive, Got(8)), At(7, 8, Receive, Got(7)));

    [Test]
    public void NoValueIsReceivedTwice()
    {
        AssertExplained(1, Sent(1, 2, 7), At(3, 5, Receive, Got(7)), At(4, 6, TryReceive, Outcome.Nothing));
        AssertRefused(1, Sent(1, 2, 7), At(3, 5, Receive, Got(7)), At(4, 6, Receive, Got(7)));
    }

    [Test]
    public void NoValueIsReceivedThatWasNotSent() =>
        AssertRefused(1, Sent(1, 2, 7), At(3, 4, Receive, Got(9)));

    [Test]
    public void NoValueIsReceivedBeforeItIsSent()
    {
        AssertExplained(1, Sent(2, 4, 7), At(1, 3, Receive, Got(7)));
        AssertRefused(1, Sent(3, 4, 7), At(1, 2, Receive, Got(7)));
    }

    [Test]
    public void AChannelWithAValueIsNotSeenEmptyNorAFullOneWithSpace()
    {
        RecordedCall<Operation, Outcome>[] around = [Sent(1, 2, 7), At(9, 10, Receive, Got(7))];
        AssertRefused(1, [.. around, At(3, 8, TryReceive, Outcome.Nothing)]);
        AssertExplained(1, [.. around, At(3, 8, Operation.TrySend(0, 8), Outcome.Nothing)]);
        AssertRefused(2, [.. around, At(3, 8, Operation.TrySend(0, 8), Outcome.Nothing)]);

        // Between two values it may have been empty for a moment.
        AssertExplained(
            1,
            [.. around[..1], Sent(3, 6, 8), At(4, 7, Receive, Got(7)), At(5, 8, TryReceive, Outcome.Nothing), At(9, 10, Receive, Got(8))]);
    }

    [Test]
    public void WithoutCapacityASendReturnsAfterItsReceiveWasInvoked()
    {
        AssertExplained(0, Sent(1, 3, 7), At(2, 4, Receive, Got(7)));
        AssertExplained(0, Sent(2, 3, 7), At(1, 4, Receive, Got(7)));
        AssertRefused(0, Sent(1, 2, 7), At(3, 4, Receive, Got(7)));
    }

    [Test]
    public void AClosedChannelIsClosedForAll()
    {
        AssertExplained(
            0,
            At(1, 4, Receive, Outcome.Drained(0)),
            At(2, 3, Operation.Close(0), Outcome.Done(0)),
            At(5, 6, Operation.TrySend(0, 1), Outcome.Fault));
        AssertRefused(0, At(1, 2, Operation.Close(0), Outcome.Done(0)), At(3, 4, TryReceive, Outcome.Nothing));
        AssertRefused(0, At(1, 2, Receive, Outcome.Drained(0)), At(3, 4, Operation.Close(0), Outcome.Done(0)));
        AssertRefused(0, At(1, 3, Operation.Close(0), Outcome.Done(0)), At(2, 4, Operation.Close(0), Outcome.Done(0)));
    }

    [Test]
    public void ASelectTakesItsDefaultOnlyWhenNothingIsReady()
    {
        var either = Operation.TrySelect(new(0, IsSend: false, 0), new(1, IsSend: false, 0));
        RecordedCall<Operation, Outcome>[] moving =
            [Sent(1, 2, 7), At(4, 5, Operation.Send(1, 8), Outcome.Done(0)), At(6, 7, Receive, Got(7))];
        AssertExplained([1, 1], [.. moving, At(3, 9, either, Outcome.Received(1, 8))]);
        AssertRefused([1, 1], [.. moving, At(3, 9, either, Outcome.Nothing)]);
    }

    [Test]
    public void ASelectDoesOneCase()
    {
        var both = Operation.Select(new(0, IsSend: true, 7), new(1, IsSend: true, 8));
        RecordedCall<Operation, Outcome>[] first = [At(1, 4, both, Outcome.Done(0)), At(2, 3, Receive, Got(7))];
        AssertExplained([0, 0], [.. first, At(5, 6, Operation.TryReceive(1), Outcome.Nothing)]);
        AssertRefused([0, 0], [.. first, At(5, 6, Operation.TryReceive(1), Got(8))]);
    }

    [Test]
    public void AMutexIsHeldOnce()
    {
        AssertMutex(
            true,
            Mutex(1, 2, MutexOperation.Lock, true),
            Mutex(3, 6, MutexOperation.Lock, true),
            Mutex(4, 5, MutexOperation.Unlock, true));
        AssertMutex(
            false,
            Mutex(1, 2, MutexOperation.Lock, true),
            Mutex(3, 4, MutexOperation.Lock, true),
            Mutex(5, 6, MutexOperation.Unlock, true));
        AssertMutex(false, Mutex(1, 3, MutexOperation.TryLock, true), Mutex(2, 4, MutexOperation.TryLock, true));
        AssertMutex(false, Mutex(1, 2, MutexOperation.TryLock, false));
        AssertMutex(false, Mutex(1, 2, MutexOperation.Lock, true), Mutex(3, 4, MutexOperation.Unlock, false));
    }

    private static RecordedCall<Operation, Outcome> At(long invoked, long returned, Operation operation, Outcome outcome) =>
        new("", operation, outcome, invoked, returned);

    private static RecordedCall<Operation, Outcome> Sent(long invoked, long returned, int value) =>
        At(invoked, returned, Operation.Send(0, value), Outcome.Done(0));

    private static RecordedCall<MutexOperation, bool> Mutex(long invoked, long returned, MutexOperation operation, bool outcome) =>
        new("", operation, outcome, invoked, returned);

    private static Outcome Got(int value) => Outcome.Received(0, value);

    private static void AssertExplained(int capacity, params IEnumerable<RecordedCall<Operation, Outcome>> calls) =>
        AssertChannels(true, [capacity], calls);

    private static void AssertExplained(int[] capacities, params IEnumerable<RecordedCall<Operation, Outcome>> calls) =>
        AssertChannels(true, capacities, calls);

    private static void AssertRefused(int capacity, params IEnumerable<RecordedCall<Operation, Outcome>> calls) =>
        AssertChannels(false, [capacity], calls);

    private static void AssertRefused(int[] capacities, params IEnumerable<RecordedCall<Operation, Outcome>> calls) =>
        AssertChannels(false, capacities, calls);

    private static void AssertChannels(bool explained, int[] capacities, IEnumerable<RecordedCall<Operation, Outcome>> calls) =>
        Assert.That(
            Linearizability<ChannelModel, Operation, Outcome>.Explains(new ChannelModel(capacities), [.. calls]),
            Is.EqualTo(explained),
            string.Join('\n', calls));

    private static void AssertMutex(bool explained, params RecordedCall<MutexOperation, bool>[] calls) =>
        Assert.That(
            Linearizability<MutexModel, MutexOperation, bool>.Explains(new MutexModel(IsHeld: false), calls),
            Is.EqualTo(explained),
            string.Join('\n', calls.ToList()));
}
