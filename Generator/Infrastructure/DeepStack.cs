using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GoroutineGen.Generator.Infrastructure;

/// <summary>
/// Threads with deep stacks. Source nests as deep as the compiler's parser can follow on its own stack. To bind such source, and to walk
/// over it meanwhile, takes more stack than to parse it.
/// </summary>
internal static class DeepStack
{
    /// <summary>What a stack may grow to. Memory is used only for the part of the stack that is needed.</summary>
    private const int MaxBytes = 128 << 20;

#pragma warning disable RS1035 // How many processors there are is no setting.
    private static readonly int Processors = Environment.ProcessorCount;
#pragma warning restore RS1035

    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        ForAll(1, isConcurrent: false, _ => result = work());
        return result;
    }

    /// <summary>Does some work for each number below a limit. Throws the first exception that the work throws.</summary>
    /// <param name="count">The limit.</param>
    /// <param name="isConcurrent">Whether all processors take part.</param>
    /// <param name="work">The work.</param>
    public static void ForAll(int count, bool isConcurrent, Action<int> work)
    {
        var next = -1;
        ConcurrentQueue<ExceptionDispatchInfo> thrown = new();
        var most = Math.Min(count, isConcurrent ? Processors : 1);
        Thread[] threads = [.. Enumerable.Range(0, most).Select(_ => new Thread(Work, MaxBytes) { IsBackground = true })];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        if (thrown.TryDequeue(out var first))
            first.Throw();

        void Work()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < count && thrown.IsEmpty; i = Interlocked.Increment(ref next))
                    work(i);
            }
            catch (Exception exception)
            {
                thrown.Enqueue(ExceptionDispatchInfo.Capture(exception));
            }
        }
    }
}
