using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A connection to nothing. What is called <c>bad</c> fails.</summary>
internal sealed class MemoryConnection(string name) : DbConnection
{
    private ConnectionState _state;
    private string _database = name;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString { get; set; } = name;

    /// <inheritdoc/>
    public override string Database => _database;

    /// <inheritdoc/>
    public override string DataSource => "memory";

    /// <inheritdoc/>
    public override string ServerVersion => "1";

    /// <inheritdoc/>
    public override ConnectionState State => _state;

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName)
    {
        ArgumentNullException.ThrowIfNull(databaseName);
        MemoryException.ThrowIfBad(databaseName);
        _database = databaseName;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        MemoryException.ThrowIfBad(ConnectionString);
        _state = ConnectionState.Closed;
    }

    /// <inheritdoc/>
    public override void Open()
    {
        MemoryException.ThrowIfBad(ConnectionString);
        _state = ConnectionState.Open;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_database} {_state}";

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        _state == ConnectionState.Open ? new MemoryTransaction(this, isolationLevel) : throw new MemoryException("not open");

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new MemoryCommand(ConnectionString);
}
