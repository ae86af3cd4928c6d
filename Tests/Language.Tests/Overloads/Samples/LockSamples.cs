namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for locks and signals. Where the call has a time-out, it may wait for what never comes.</summary>
internal static class LockSamples
{
    private const int Short = 5;
    private const int Long = 10_000;
    private const string Namespace = "System.Threading.";

    public static void AddTo(SampleCatalogue catalogue)
    {
        AddSignals(catalogue);
        AddHandles(catalogue);
        AddMonitors(catalogue);
        catalogue.Add($"{Namespace}ReaderWriterLockSlim#this", _ => new ReaderWriterLockSlim(), scene => scene.WaitsInVain()
            ? Held(scene, new ReaderWriterLockSlim(), held => held.EnterWriteLock(), held => held.ExitWriteLock())
            : new ReaderWriterLockSlim());
        catalogue.Add($"{Namespace}ReaderWriterLock#this", _ => new ReaderWriterLock(),
            scene => Held(scene, new ReaderWriterLock(), held => held.AcquireWriterLock(Long), held => held.ReleaseWriterLock()));
    }

    private static void AddSignals(SampleCatalogue catalogue)
    {
        catalogue.Add($"{Namespace}SemaphoreSlim#this", _ => new SemaphoreSlim(1), scene => new SemaphoreSlim(scene.WaitsInVain() ? 0 : 2));
        catalogue.Add($"{Namespace}ManualResetEventSlim#this",
            _ => new ManualResetEventSlim(initialState: true), scene => new ManualResetEventSlim(!scene.WaitsInVain()));
        catalogue.Add($"{Namespace}CountdownEvent#this",
            _ => new CountdownEvent(0), scene => new CountdownEvent(scene.WaitsInVain() ? 1 : 0));
        catalogue.Add($"{Namespace}Barrier#this",
            _ => new Barrier(1), scene => new Barrier(scene.WaitsInVain() ? 2 : 1), _ => new Barrier(0),
            _ => new Barrier(1, _ => throw new InvalidOperationException("failed")));
        catalogue.Add("System.Func<bool>", _ => () => true, Never,
            _ => (Func<bool>)(() => throw new InvalidOperationException("failed")));
    }

    private static void AddHandles(SampleCatalogue catalogue)
    {
        catalogue.Add($"{Namespace}WaitHandle#this",
            _ => Set(), scene => Unset(scene), _ => new AutoResetEvent(true), _ => new Semaphore(1, 1));
        catalogue.Add($"{Namespace}WaitHandle[]", _ => new WaitHandle[] { Set(), Set() }, scene => new[] { Set(), Unset(scene) },
            scene => new[] { Unset(scene), Unset(scene) }, _ => Array.Empty<WaitHandle>(),
            _ => new WaitHandle[] { null! }, _ => Twice(Set()),
            _ => Enumerable.Range(0, 65).Select(_ => (WaitHandle)Set()).ToArray());
        catalogue.Add([$"{Namespace}WaitHandle#toSignal"], _ => new ManualResetEvent(false), _ => new Semaphore(1, 1));
        catalogue.Add($"{Namespace}WaitHandle#toWaitOn", _ => Set(), scene => Unset(scene));
    }

    private static void AddMonitors(SampleCatalogue catalogue)
    {
        Func<Scene, object?> heldMonitor = scene => Held(scene, new object(), Monitor.Enter, Monitor.Exit);
        catalogue.Add($"{Namespace}Monitor.Enter#obj", _ => new object());
        catalogue.Add($"{Namespace}Monitor.TryEnter#obj", _ => new object(), heldMonitor);
        catalogue.Add($"{Namespace}Monitor.Wait#obj", Pulsed);
        catalogue.Add($"{Namespace}Monitor.Wait#millisecondsTimeout", _ => Long, _ => Timeout.Infinite,
            scene => Quiet(scene, Short), scene => Quiet(scene, 0), _ => -2);
        catalogue.Add($"{Namespace}Monitor.Wait#timeout", _ => TimeSpan.FromMilliseconds(Long), _ => Timeout.InfiniteTimeSpan,
            scene => Quiet(scene, TimeSpan.FromMilliseconds(Short)), scene => Quiet(scene, TimeSpan.Zero), _ => TimeSpan.MaxValue);
        catalogue.Add($"{Namespace}Lock.Enter#this", _ => AsObject(new Lock()));
        catalogue.Add($"{Namespace}Lock.TryEnter#this", _ => AsObject(new Lock()),
            scene => AsObject(Held(scene, new Lock(), held => held.Enter(), held => held.Exit())));
    }

    /// <summary>The compiler warns where a <see cref="Lock"/> becomes an object, as somebody might lock that.</summary>
    private static object AsObject<T>(T value)
        where T : class => value;

    private static ManualResetEvent Set() => new(initialState: true);

    private static WaitHandle Unset(Scene scene) => new ManualResetEvent(initialState: !scene.WaitsInVain());

    private static WaitHandle[] Twice(WaitHandle handle) => [handle, handle];

    private static Func<bool> Never(Scene scene) => scene.WaitsInVain() ? () => false : () => true;

    private static object? Quiet(Scene scene, object timeout)
    {
        scene.IsQuiet = true;
        return timeout;
    }

    /// <summary>A lock that another thread holds until the scene ends.</summary>
    private static T Held<T>(Scene scene, T held, Action<T> enter, Action<T> exit)
    {
        scene.WaitsInVain();
        ManualResetEventSlim isHeld = new();
        ManualResetEventSlim isOver = new();
        Thread thread = new(() =>
        {
            enter(held);
            isHeld.Set();
            isOver.Wait();
            exit(held);
        });
        thread.Start();
        isHeld.Wait();
        scene.AtEnd(() =>
        {
            isOver.Set();
            thread.Join();
        });
        return held;
    }

    /// <summary>An object that another thread pulses again and again, unless the scene is quiet.</summary>
    private static object Pulsed(Scene scene)
    {
        object pulsed = new();
        var isOver = false;
        Thread thread = new(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                lock (pulsed)
                {
                    if (!scene.IsQuiet)
                        Monitor.PulseAll(pulsed);
                }

                Thread.Sleep(1);
            }
        });
        thread.Start();
        scene.AtEnd(() =>
        {
            Volatile.Write(ref isOver, true);
            thread.Join();
        });
        return pulsed;
    }
}
