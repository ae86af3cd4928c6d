using System.Data.Common;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>What a provider of our own throws.</summary>
internal sealed class MemoryException(string message) : DbException(message)
{
    /// <summary>Throws where a text says that somebody shall fail.</summary>
    public static void ThrowIfBad(string? text)
    {
        if (text == "bad")
            throw new MemoryException("The database is bad.");
    }
}
