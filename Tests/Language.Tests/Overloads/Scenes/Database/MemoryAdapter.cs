using System.Data.Common;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>An adapter whose command gives the same rows each time.</summary>
internal sealed class MemoryAdapter : DbDataAdapter
{
    /// <summary>An adapter; what is called <c>bad</c> fails.</summary>
    public MemoryAdapter(string text) => SelectCommand = new MemoryCommand(text);
}
