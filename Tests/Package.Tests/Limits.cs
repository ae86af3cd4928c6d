namespace GoroutineGen.Package.Tests;

internal static class Limits
{
    /// <summary>After this a build or a program counts as hung and is killed.</summary>
    public const int Milliseconds = 180_000;
}
