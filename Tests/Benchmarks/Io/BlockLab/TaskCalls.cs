using System.Threading.Channels;

namespace GoroutineGen.IoBenchmarks.BlockLab;

// Calls that wait for a task.

internal abstract class TaskCall : BlockingCall
{
    private readonly TaskCompletionSource<int> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected Task<int> Task => _source.Task;

    public override void Answer() => _source.TrySetResult(1);
}

internal sealed partial class TaskWaitCall : TaskCall
{
    [Goroutine]
    public override void Block() => Task.Wait();
}

internal sealed partial class TaskResultCall : TaskCall
{
    [Goroutine]
    public override void Block() => _ = Task.Result;
}

internal sealed partial class GetResultCall : TaskCall
{
    [Goroutine]
    public override void Block() => Task.GetAwaiter().GetResult();
}

internal sealed partial class WaitAllCall : TaskCall
{
    [Goroutine]
    public override void Block() => System.Threading.Tasks.Task.WaitAll(Task, System.Threading.Tasks.Task.CompletedTask);
}

internal sealed partial class SemaphoreSlimCall : BlockingCall
{
    private readonly SemaphoreSlim _semaphore = new(0);

    [Goroutine]
    public override void Block() => _semaphore.Wait();

    public override void Answer() => _semaphore.Release();
}

internal sealed partial class ChannelCall : BlockingCall
{
    private readonly Channel<int> _channel = Channel.CreateUnbounded<int>();

    [Goroutine]
    public override void Block() => _ = _channel.Reader.ReadAsync().AsTask().Result;

    public override void Answer() => _channel.Writer.TryWrite(1);
}
