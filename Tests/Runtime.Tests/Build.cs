namespace GoroutineGen.Runtime.Tests;

/// <summary>How these tests were compiled.</summary>
internal static class Build
{
#if DEBUG
    internal const bool IsOptimised = false;
#else
    internal const bool IsOptimised = true;
#endif
}
