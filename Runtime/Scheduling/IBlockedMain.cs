namespace GoroutineGen.Scheduling;

/// <summary>A <c>Go.Main</c> that has not returned.</summary>
internal interface IBlockedMain
{
    /// <summary>While the world is stopped: tells the main that nothing can wake any goroutine, so that the main throws.</summary>
    /// <param name="noneLeft">No goroutine is left: main called <c>Go.Exit</c>.</param>
    /// <returns>Whether the main will throw. A main that has ended, or throws already, will not.</returns>
    bool TryFail(bool noneLeft);
}
