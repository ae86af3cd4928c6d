namespace GoroutineGen.Interop;

/// <summary>Completes a goroutine's task when the goroutine ends. There is one for each goroutine at most.</summary>
internal abstract class CompletionJoiner(Goroutine target) : JoinOperation(target)
{
    /// <summary>
    /// Completes the task, as the goroutine has ended. Several threads may call this at once; the task is completed once.
    /// </summary>
    internal abstract void Complete();

    private protected sealed override void Wake() => Complete();
}
