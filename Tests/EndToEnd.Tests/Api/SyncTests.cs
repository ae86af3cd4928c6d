using GoroutineGen.EndToEnd.Tests.Harness;

namespace GoroutineGen.EndToEnd.Tests.Api;

/// <summary>The locks and groups in rewritten code and in ordinary code.</summary>
public static partial class SyncTests
{
    private const int Workers = 4;
    private const int Rounds = 100;

    [Test]
    public static void LocksExclude([AllModes] Mode mode) => mode.Run(CountUnderLocks);

    [Test]
    public static void CondHandsOverABuffer([AllModes] Mode mode) => mode.Run(PassThroughABuffer);

    [Test]
    public static void SemaphoreLimits([AllModes] Mode mode) => mode.Run(LimitBySemaphore);

    [Test]
    public static void OnceRunsOnce([AllModes] Mode mode) => mode.Run(InitializeOnce);

    [Test]
    public static void SingleFlightShares([AllModes] Mode mode) => mode.Run(ShareFlights);

    [Test]
    public static void ErrGroupThrowsTheFirst([AllModes] Mode mode) => mode.Run(FailInAGroup);

    [Test]
    public static void AMethodGivenToAGroupSuspends([AllModes] Mode mode) => mode.Run(WaitInGroups);

    [Test]
    public static void AnExceptionInAWaitGroupEndsTheProcessBeforeWaitReturns([ProcessModes] Mode mode)
    {
        var output = ChildProcess.Run("EscapedExceptionInAWaitGroup", mode);
        Assert.That(output.ExitCode, Is.Not.Zero.And.Not.Null, output.ToString());
        Assert.That(output.Text, Is.Empty);
        Assert.That(output.Error, Does.Contain("nobody sees me"));
    }

    [Goroutine]
    private static void CountUnderLocks()
    {
        var group = new Sync.WaitGroup();
        var shared = new Shared();
        for (var i = 0; i < Workers; i++)
            group.Go(Count, shared);
        group.Wait();
        Assert.That(shared.Value, Is.EqualTo(2 * Workers * Rounds));
        Assert.That(shared.Lock.TryLock());
        Assert.That(shared.Guard.TryLock());
    }

    [Goroutine]
    private static void Count(Shared shared)
    {
        for (var i = 0; i < Rounds; i++)
        {
            using (shared.Lock.Acquire())
            {
                var read = shared.Value;
                if (i % 10 == 0)
                    Go.Yield();
                shared.Value = read + 1;
            }

            using (shared.Guard.RAcquire())
                Assert.That(Volatile.Read(ref shared.Writers), Is.Zero);
            shared.Guard.Lock();
            shared.Writers++;
            Go.Yield();
            using (shared.Lock.Acquire())
                shared.Value++;
            shared.Writers--;
            shared.Guard.Unlock();
        }
    }

    [Goroutine]
    private static void PassThroughABuffer()
    {
        var buffer = new Buffer();
        var group = new Sync.WaitGroup();
        for (var i = 0; i < 2; i++)
        {
            group.Go(Fill, buffer);
            group.Go(Drain, buffer);
        }

        group.Wait();
        Assert.That(buffer.Values, Is.Empty);
        Assert.That(buffer.Sum, Is.EqualTo(2 * Rounds * (Rounds - 1) / 2));
    }

    [Goroutine]
    private static void Fill(Buffer buffer)
    {
        for (var i = 0; i < Rounds; i++)
        {
            buffer.Lock.Lock();
            while (buffer.Values.Count == 3)
                buffer.Changed.Wait();
            buffer.Values.Enqueue(i);
            buffer.Changed.Broadcast();
            buffer.Lock.Unlock();
        }
    }

    [Goroutine]
    private static void Drain(Buffer buffer)
    {
        for (var i = 0; i < Rounds; i++)
        {
            buffer.Lock.Lock();
            while (buffer.Values.Count == 0)
                buffer.Changed.Wait();
            buffer.Sum += buffer.Values.Dequeue();
            buffer.Changed.Broadcast();
            buffer.Lock.Unlock();
        }
    }

    [Goroutine]
    private static void LimitBySemaphore()
    {
        var limited = new Limited();
        var group = new Sync.WaitGroup();
        for (var i = 0; i < Workers; i++)
            group.Go(Enter, limited);
        group.Wait();
        Assert.That(limited.Most, Is.InRange(1, 2));
        Assert.That(limited.Semaphore.Available, Is.EqualTo(2));

        var (ctx, cancel) = Context.WithCancel(Context.Background);
        using (limited.Semaphore.Acquire(2))
        {
            group.Go(GiveUp, (limited.Semaphore, ctx));
            cancel();
            group.Wait();
        }
    }

    [Goroutine]
    private static void Enter(Limited limited)
    {
        for (var i = 0; i < Rounds; i++)
        {
            using (limited.Semaphore.Acquire())
            {
                var inside = Interlocked.Increment(ref limited.Inside);
                if (inside > Volatile.Read(ref limited.Most))
                    Volatile.Write(ref limited.Most, inside);
                Go.Yield();
                Interlocked.Decrement(ref limited.Inside);
            }
        }
    }

    [Goroutine]
    private static void GiveUp((Sync.Semaphore Semaphore, Context Context) request)
    {
        var gaveUp = false;
        try
        {
            request.Semaphore.Acquire(request.Context);
        }
        catch (ContextCanceledException)
        {
            gaveUp = true;
        }

        Assert.That(gaveUp);
    }

    [Goroutine]
    private static void InitializeOnce()
    {
        var once = new Initializer();
        var group = new Sync.WaitGroup();
        for (var i = 0; i < Workers; i++)
            group.Go(once.Use);
        group.Wait();
        Assert.That(once.Runs, Is.EqualTo(2));
    }

    [Goroutine]
    private static void ShareFlights()
    {
        var flights = new Flights();
        var group = new Sync.WaitGroup();
        for (var i = 0; i < Workers; i++)
            group.Go(flights.Ask);
        while (Volatile.Read(ref flights.Asking) < Workers)
            Go.Yield();
        flights.Release.Send(42);
        group.Wait();
        Assert.That(flights.Sum, Is.EqualTo(42 * Workers));
        Assert.That(flights.Group.Do("other", () => 1, out var shared), Is.EqualTo(1));
        Assert.That(shared, Is.False);
    }

    [Goroutine]
    private static void FailInAGroup()
    {
        var (group, ctx) = Sync.ErrGroup.WithContext(Context.Background);
        group.SetLimit(2);
        group.Go(Fail);
        for (var i = 0; i < Workers; i++)
            group.Go(Nothing);
        string? message = null;
        try
        {
            group.Wait();
        }
        catch (FormatException exception)
        {
            message = exception.Message;
        }

        Assert.That(message, Is.EqualTo("failed"));
        Assert.That(ctx.Cause, Is.TypeOf<FormatException>());
    }

    [Goroutine]
    private static void Fail()
    {
        Go.Yield();
        throw new FormatException("failed");
    }

    [Goroutine]
    private static void Nothing()
    {
    }

    [Goroutine]
    private static void WaitInGroups()
    {
        var waiters = new Waiters();
        var group = new Sync.WaitGroup();
        var errors = new Sync.ErrGroup();
        group.Go(waiters.Wait);
        errors.Go(waiters.Wait);
        for (var i = 0; i < 2; i++)
        {
            var goroutine = waiters.Started.Receive();
            while (goroutine.WaitReason != WaitReason.ChanReceive)
                Go.Yield();
            Assert.That(goroutine.Status, Is.EqualTo(GoroutineStatus.Waiting), "It holds a thread.");
        }

        waiters.Release.Close();
        group.Wait();
        errors.Wait();
    }

    private sealed class Shared
    {
        public readonly Sync.Mutex Lock = new();
        public readonly Sync.RWMutex Guard = new();
        public int Value;
        public int Writers;
    }

    private sealed class Buffer
    {
        public readonly Sync.Mutex Lock = new();
        public readonly Sync.Cond Changed;
        public readonly Queue<int> Values = [];
        public int Sum;

        public Buffer() => Changed = new Sync.Cond(Lock);
    }

    private sealed class Limited
    {
        public readonly Sync.Semaphore Semaphore = new(2);
        public int Inside;
        public int Most;
    }

    private sealed partial class Initializer
    {
        public int Runs;

        private readonly Sync.Once _once = new();
        private readonly Sync.OnceValue<int> _value;
        private bool _isReady;

        public Initializer() => _value = new Sync.OnceValue<int>(Compute);

        [Goroutine]
        public void Use()
        {
            _once.Do(Prepare);
            Assert.That(_isReady);
            Assert.That(_value.Get(), Is.EqualTo(42));
        }

        [Goroutine]
        private void Prepare()
        {
            Go.Yield();
            Runs++;
            _isReady = true;
        }

        [Goroutine]
        private int Compute()
        {
            Go.Yield();
            Runs++;
            return 42;
        }
    }

    private sealed partial class Flights
    {
        public readonly Sync.SingleFlight<int> Group = new();
        public readonly Chan<int> Release = new();
        public int Asking;
        public int Sum;

        [Goroutine]
        public void Ask()
        {
            Interlocked.Increment(ref Asking);
            var answer = Group.Do("key", Answer);
            Interlocked.Add(ref Sum, answer);
        }

        // Who asks after the answer asks again.
        [Goroutine]
        private int Answer()
        {
            if (Release.Receive(out var answer))
                Release.Close();
            else
                answer = 42;
            return answer;
        }
    }

    private sealed partial class Waiters
    {
        public readonly Chan<Goroutine> Started = new();
        public readonly Chan<int> Release = new();

        [Goroutine]
        public void Wait()
        {
            Started.Send(Goroutine.Current!);
            Release.Receive();
        }
    }
}
