namespace GoroutineGen.Analyzers;

/// <summary>A lock that is held.</summary>
/// <param name="Path">The way to the lock.</param>
/// <param name="ForReading">Whether it is held for reading, beside other readers.</param>
internal sealed record Held(LockPath Path, bool ForReading)
{
    /// <summary>Whether who takes the one waits until the other is given back.</summary>
    public bool Excludes(Held other) => Path.Equals(other.Path) && !(ForReading && other.ForReading);
}
