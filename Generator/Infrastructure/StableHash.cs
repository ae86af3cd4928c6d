namespace GoroutineGen.Generator.Infrastructure;

/// <summary>FNV-1a. The hash of a text is the same on every machine and in every process; that of string.GetHashCode is not.</summary>
internal static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    public static string Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * Prime);
        return hash.ToString("x8");
    }
}
