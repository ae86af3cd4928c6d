using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0202ChannelIsUsedAsMutexTests
{
    [Test]
    public Task AFieldThatIsOnlyTakenAndGivenBackIsReported() => Verify(
        """
        partial class Account
        {
            private readonly Chan<int> [|gate|] = new(1);
            private long _sum;

            [Goroutine]
            public void Add(int x)
            {
                gate.Send(0);
                _sum += x;
                gate.Receive();
            }

            [Goroutine]
            public long Read()
            {
                this.gate.Send(0);
                try
                {
                    return _sum;
                }
                finally
                {
                    this.gate.Receive();
                }
            }
        }
        """);

    [Test]
    public Task AFieldWithATokenFromTheBeginningIsReported() => Verify(
        """
        partial class Account
        {
            private readonly Chan<bool> [|gate|] = new(capacity: 1);
            private long _sum;

            public Account() => gate.Send(true);

            [Goroutine]
            public void Add(int x)
            {
                gate.Receive();
                try { _sum += x; } finally { gate.Send(default); }
            }
        }

        partial class Local
        {
            private static long sum;

            [Goroutine]
            public static void Run(Sync.WaitGroup wait)
            {
                var [|gate|] = new Chan<int>(1);
                for (int i = 0; i < 3; i++)
                    wait.Go(() => { gate.Send(0); sum++; gate.Receive(); });
                var [|other|] = new Chan<int>(1);
                other.Send(0);
                wait.Go(() => { other.Receive(); sum++; other.Send(0); });
            }
        }
        """);

    [Test]
    public Task AChannelThatCarriesOrIsSeenElsewhereIsFine() => Verify(
        """
        partial class C(Sync.WaitGroup wait)
        {
            private readonly Chan<int> two = new(2);
            private readonly Chan<int> none = new();
            private Chan<int> replaced = new(1);
            private readonly Chan<int> carries = new(1);
            private readonly Chan<int> read = new(1);
            private readonly Chan<int> given = new(1);
            private readonly Chan<int> tried = new(1);
            private readonly Chan<int> half = new(1);
            private readonly Chan<int> leaves = new(1);
            internal readonly Chan<int> open = new(1);

            [Goroutine]
            public void M(int value)
            {
                two.Send(0); two.Receive();
                none.Send(0); none.Receive();
                replaced.Send(0); replaced.Receive();
                carries.Send(value); carries.Receive();
                read.Send(0); var x = read.Receive();
                given.Send(0); given.Receive(); Use(given);
                if (tried.TrySend(0)) tried.Receive();
                open.Send(0); open.Receive();
                leaves.Send(0);
                if (value > 3) return;
                leaves.Receive();
                var alone = new Chan<int>(1);
                alone.Send(0);
                alone.Receive();
                var signal = new Chan<int>(1);
                wait.Go(() => signal.Send(0));
                signal.Receive();
            }

            [Goroutine] void Take() => half.Send(0);

            [Goroutine] void Give() => half.Receive();

            static void Use(Chan<int> channel) { }
        }
        """);

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0202ChannelIsUsedAsMutexAnalyzer>.VerifyBrokenAsync(
        "class C { private readonly Chan<int> gate = new(1; void M() { gate.Send(; gate. var x = new Chan<int>(1) } ");

    [Test]
    public Task TheMessageNamesTheChannel() => Rule<GOR0202ChannelIsUsedAsMutexAnalyzer>.VerifyAsync(
        """
        class C
        {
            private readonly Chan<int> {|#0:gate|} = new(1);
            int n;
            void M() { gate.Send(0); n++; gate.Receive(); }
        }
        """,
        "'gate' is a lock: all that is done with it is to take a token and to give it back. A Sync.Mutex says so, and "
        + "using (mutex.Acquire()) gives it back by itself.");

    private static Task Verify(string source) => Rule<GOR0202ChannelIsUsedAsMutexAnalyzer>.VerifyAsync(source);
}
