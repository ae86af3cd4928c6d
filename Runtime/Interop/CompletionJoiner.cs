namespace GoroutineGen.Interop;

/// <summary>Completes a goroutine's task when the goroutine ends. There is one for each goroutine at most.</summary>
internal abstract class CompletionJoiner(Goroutine target) : JoinOperation(target)
{
    /// <summary>The goroutine has ended. Several threads may find that out at once; it is done once.</summary>
    internal abstract void Complete();

    private protected sealed override void Wake() => Complete();
}
