namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// Ordinary threads that send, receive, select and lock, and goroutines that block in ordinary code, while somebody interrupts their
/// threads: what an interrupt ends has not happened, and is done again.
/// </summary>
internal static partial class Interrupts
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var values = round.Open("values of interrupted threads", dice.Between(1, 300));
        var victims = new Victims();
        var scene = new Scene(Pipelines.NewChannel(dice), new Chan<bool>(), new Sync.Mutex(), new Sync.WaitGroup(), victims);
        var senders = dice.Between(1, 3);
        scene.Sending.Add(senders);
        for (var i = 0; i < senders; i++)
        {
            var share = new Pipelines.Share(values.Count, i, senders);
            if (dice.Chance(50))
                Threads.Start(() => Send(share, scene));
            else
                Go.Run(() => Go.Block(() => Send(share, scene)));
        }

        Threads.Start(victims.InterruptUntilTheEnd);
        Go.Run(Pipelines.CloseAfter, scene.Sending, scene.Channel);
        var receivers = dice.Between(1, 3);
        var ends = round.Open("interrupted receivers", receivers);
        var receiving = new Sync.WaitGroup();
        receiving.Add(receivers);
        for (var i = 0; i < receivers; i++)
        {
            var number = i;
            Threads.Start(() =>
            {
                Receive(values, scene);
                ends.Mark(number);
                receiving.Done();
            });
        }

        foreach (var value in scene.Channel)
            values.Mark(value);
        receiving.Wait();
        victims.End();
    }

    [NotGoroutine]
    private static void Send(Pipelines.Share share, Scene scene) => scene.Victims.Endanger(() =>
    {
        for (var value = share.Index; value < share.Count; value += share.Of)
        {
            Insist(scene.Lock.Lock); // Of no use but to be interrupted in.
            scene.Lock.Unlock();
            Insist(() => scene.Channel.Send(value));
        }

        scene.Sending.Done();
    });

    private static void Receive(Tally values, Scene scene) => scene.Victims.Endanger(() =>
    {
        var (value, open) = (0, true);
        while (true)
        {
            Insist(() => Go.Select(Case.Receive(scene.Never), Case.Receive(scene.Channel, out value, out open)));
            if (!open)
                return;
            values.Mark(value);
        }
    });

    private static void Insist(Action action)
    {
        while (true)
        {
            try
            {
                action();
                return;
            }
            catch (ThreadInterruptedException)
            {
                // It has not happened.
            }
        }
    }

    private sealed record Scene(Chan<int> Channel, Chan<bool> Never, Sync.Mutex Lock, Sync.WaitGroup Sending, Victims Victims);

    /// <summary>The threads that may be interrupted now.</summary>
    private sealed class Victims
    {
        private readonly List<Thread> _threads = [];
        private volatile bool _ended;

        internal void End() => _ended = true;

        internal void InterruptUntilTheEnd()
        {
            while (!_ended)
            {
                lock (_threads)
                {
                    foreach (var thread in _threads)
                        thread.Interrupt();
                }

                Thread.SpinWait(20_000);
                Thread.Yield();
            }
        }

        /// <summary>
        /// Runs <paramref name="action"/> while its thread is interrupted. What comes too late is taken away: the thread goes on to do
        /// other things.
        /// </summary>
        [NotGoroutine]
        internal void Endanger(Action action)
        {
            lock (_threads)
                _threads.Add(Thread.CurrentThread);
            action();
            Insist(() =>
            {
                lock (_threads)
                    _threads.Remove(Thread.CurrentThread);
            });
            Insist(() => Thread.Sleep(0));
        }
    }
}
