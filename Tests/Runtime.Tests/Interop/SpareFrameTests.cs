using System.Runtime.CompilerServices;
using GoroutineGen.Interop;

namespace GoroutineGen.Runtime.Tests.Interop;

/// <summary>
/// Async methods whose frames are spares end as others do, and a frame that serves another call knows nothing of the first.
/// </summary>
public class SpareFrameTests
{
    private static readonly AsyncLocal<string?> Value = new();

    [Test]
    public async Task ACallGivesItsResultOrItsException([Values] bool suspends)
    {
        Assert.That(await Doubled(Maybe(suspends, 21)), Is.EqualTo(42));
        Assert.That(async () => await Doubled(Maybe(suspends, -1)), Throws.ArgumentException);
        Assert.That(async () => await Ended(Maybe(suspends, -1)), Throws.ArgumentException);
        await Ended(Maybe(suspends, 1));
    }

    [Test]
    public void ACallThatIsCancelledIsACancelledTask([Values] bool suspends)
    {
        var task = Doubled(Maybe(suspends, 0)).AsTask();
        Assert.That(async () => await task, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(task.IsCanceled);
        var ended = Ended(Maybe(suspends, 0)).AsTask();
        Assert.That(async () => await ended, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(ended.IsCanceled);
    }

    [Test]
    public async Task AValueOfTheCallerIsSeenAfterEachWait()
    {
        for (var i = 0; i < 3; i++)
        {
            Value.Value = $"of {i}";
            var first = new TaskCompletionSource();
            var second = new TaskCompletionSource();
            var seen = Seen(first.Task, second.Task);
            Value.Value = "of somebody else";
            first.SetResult();
            second.SetResult();
            Assert.That(await seen, Is.EqualTo($"of {i}, then the callee's of {i}"));
            Assert.That(Value.Value, Is.EqualTo("of somebody else"));
        }
    }

    [Test]
    public async Task WhoAsksTooEarlyOrOnceMoreTakesNothingFromTheNext()
    {
        var source = new TaskCompletionSource<int>();
        var first = Doubled(source.Task);
        Assert.That(() => first.GetAwaiter().GetResult(), Throws.InvalidOperationException);
        source.SetResult(1);
        Assert.That(await first, Is.EqualTo(2));
        source = new TaskCompletionSource<int>();
        var second = Doubled(source.Task);
        Assert.That(() => first.GetAwaiter().GetResult(), Throws.InvalidOperationException);
        source.SetResult(2);
        Assert.That(() => first.GetAwaiter().GetResult(), Throws.InvalidOperationException);
        Assert.That(await second, Is.EqualTo(4));
    }

    private static async Task<int> Maybe(bool suspends, int number)
    {
        if (suspends)
            await Task.Yield();
        return number switch
        {
            0 => throw new OperationCanceledException(),
            < 0 => throw new ArgumentException("Below zero."),
            _ => number,
        };
    }

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<int> Doubled(Task<int> number) => await number.ConfigureAwait(false) * 2;

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder))]
    private static async ValueTask Ended(Task number) => await number.ConfigureAwait(false);

    [AsyncMethodBuilder(typeof(SpareFrameMethodBuilder<>))]
    private static async ValueTask<string> Seen(Task first, Task second)
    {
        await first.ConfigureAwait(false);
        var seen = Value.Value;
        Value.Value = $"the callee's {seen}";
        await second.ConfigureAwait(false);
        return $"{seen}, then {Value.Value}";
    }
}
