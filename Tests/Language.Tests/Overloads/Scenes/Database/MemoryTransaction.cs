using System.Data;
using System.Data.Common;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A transaction that can be ended once.</summary>
internal sealed class MemoryTransaction(MemoryConnection connection, IsolationLevel level) : DbTransaction
{
    private string _state = "open";

    /// <inheritdoc/>
    public override IsolationLevel IsolationLevel => level;

    /// <inheritdoc/>
    protected override DbConnection DbConnection => connection;

    /// <inheritdoc/>
    public override void Commit() => End("committed");

    /// <inheritdoc/>
    public override void Rollback() => End("rolled back");

    /// <inheritdoc/>
    public override void Rollback(string savepointName)
    {
        ArgumentNullException.ThrowIfNull(savepointName);
        End($"rolled back to {savepointName}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{level} {_state}";

    private void End(string state)
    {
        if (_state != "open")
            throw new MemoryException(_state);
        _state = state;
    }
}
