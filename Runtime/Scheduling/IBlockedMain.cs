namespace GoroutineGen.Scheduling;

/// <summary>A <c>Go.Main</c> that has not returned.</summary>
internal interface IBlockedMain
{
    /// <summary>While the world is stopped: tells it that nothing can wake any goroutine, so that it throws.</summary>
    /// <param name="noneLeft">No goroutine is left: main called <c>Go.Exit</c>.</param>
    /// <returns>Whether it will throw. It will not when it has ended, or throws already.</returns>
    bool TryFail(bool noneLeft);
}
