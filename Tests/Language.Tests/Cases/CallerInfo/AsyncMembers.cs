// caller information of the members behind `await using` and `await foreach`
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.AsyncMembers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<Task> stream = async () =>
        {
            await using var scope = new Scope(log);
            await foreach (int value in new Stream(log))
                log.Write(value);
        };
        stream().GetAwaiter().GetResult();
    }
}

internal sealed class Scope(Log log)
{
    public ValueTask DisposeAsync([CallerMemberName] string member = "")
    {
        log.Write(member);
        return default;
    }
}

internal sealed class Stream(Log log)
{
    public Enumerator GetAsyncEnumerator([CallerMemberName] string member = "")
    {
        log.Write(member);
        return new Enumerator();
    }
}

internal sealed class Enumerator
{
    public int Current { get; private set; }

    public ValueTask<bool> MoveNextAsync() => new(Current++ < 2);
}
