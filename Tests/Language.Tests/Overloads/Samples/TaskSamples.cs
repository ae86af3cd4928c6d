namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for threads and tasks.</summary>
internal static class TaskSamples
{
    private const int Short = 5;
    private const string Awaiters = "System.Runtime.CompilerServices.";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add("System.Threading.Thread.Sleep#millisecondsTimeout", _ => Short, _ => 0, _ => -2);
        catalogue.Add("System.Threading.Thread.Sleep#timeout", _ => TimeSpan.FromMilliseconds(Short), _ => TimeSpan.Zero,
            _ => TimeSpan.FromMilliseconds(-2), _ => TimeSpan.MaxValue);
        catalogue.Add("System.Threading.Thread#this", _ => Ended(), scene => scene.WaitsInVain() ? Running(scene) : Ended(),
            _ => new Thread(() => { }));
        AddTasks(catalogue);
    }

    private static void AddTasks(SampleCatalogue catalogue)
    {
        Func<Scene, object?>[] tasks =
        [
            _ => Task.CompletedTask, _ => Task.Delay(Short), _ => Failed(), _ => Canceled(), _ => FailsLate(),
            _ => Task.WhenAll(Failed(), Failed()),
        ];
        Func<Scene, object?>[] results = [_ => Task.FromResult(3), _ => Late(), _ => Failed(), _ => Canceled()];
        catalogue.Add("System.Threading.Tasks.Task#this", [.. tasks, scene => scene.WaitsInVain() ? Never() : Task.CompletedTask]);
        catalogue.Add("System.Threading.Tasks.Task.RunSynchronously#this", _ => new Task(() => { }), _ => Task.CompletedTask,
            _ => new Task(() => throw new InvalidOperationException("failed")));
        catalogue.Add("System.Threading.Tasks.TaskScheduler", _ => TaskScheduler.Default);
        catalogue.Add("System.Threading.Tasks.Task<int>#this", results);
        catalogue.Add("System.Threading.Tasks.ValueTask<int>#this", [_ => new ValueTask<int>(3), .. results.Select(OfValue)]);
        foreach (var (name, samples) in new[] { ("", tasks), ("<int>", results) })
        {
            catalogue.Add(
                [$"{Awaiters}TaskAwaiter{name}#this", $"{Awaiters}ConfiguredTaskAwaitable{name}.ConfiguredTaskAwaiter#this"], samples);
            catalogue.Add(
                [
                    $"{Awaiters}ValueTaskAwaiter{name}#this",
                    $"{Awaiters}ConfiguredValueTaskAwaitable{name}.ConfiguredValueTaskAwaiter#this",
                ],
                [.. samples.Select(OfValue)]);
        }

        catalogue.Add("System.Threading.Tasks.Task[]", _ => new[] { Task.CompletedTask, Task.FromResult(2) },
            scene => new[] { Later(scene), Task.CompletedTask }, _ => Array.Empty<Task>(), _ => new[] { Failed(), Canceled() },
            _ => new[] { Task.CompletedTask, null! }, scene => new[] { Later(scene), FailsLate() },
            scene => scene.WaitsInVain() ? new Task[] { Never() } : new[] { Canceled() });
        catalogue.Add("System.Collections.Generic.IEnumerable<System.Threading.Tasks.Task>",
            _ => new List<Task> { Task.CompletedTask, Task.Delay(Short) }, _ => new List<Task> { Failed(), Canceled() },
            _ => new List<Task> { null! });
    }

    private static Func<Scene, object?> OfValue(Func<Scene, object?> task) => scene => task(scene) switch
    {
        Task<int> result => new ValueTask<int>(result),
        Task plain => new ValueTask(plain),
        var other => other,
    };

    private static Task<int> Failed() => Task.FromException<int>(new InvalidOperationException("failed"));

    private static Task<int> Canceled() => Task.FromCanceled<int>(new CancellationToken(canceled: true));

    private static Task<int> Never() => new TaskCompletionSource<int>().Task;

    /// <summary>A task that ends, but behind another one where the first to end counts.</summary>
    private static Task Later(Scene scene) => scene.Member.Member.Name == "WaitAny" ? Never() : Task.Delay(Short);

    private static async Task<int> Late()
    {
        await Task.Delay(Short);
        return 4;
    }

    private static async Task<int> FailsLate()
    {
        await Task.Delay(Short);
        throw new InvalidOperationException("failed late");
    }

    private static Thread Ended()
    {
        Thread thread = new(() => { });
        thread.Start();
        thread.Join();
        return thread;
    }

    private static Thread Running(Scene scene)
    {
        ManualResetEventSlim ended = new();
        Thread thread = new(ended.Wait) { IsBackground = true };
        thread.Start();
        scene.AtEnd(ended.Set);
        return thread;
    }
}
