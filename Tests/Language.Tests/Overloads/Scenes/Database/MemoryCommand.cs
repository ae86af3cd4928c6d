using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>A command that gives the same rows each time. What is called <c>bad</c> fails.</summary>
internal sealed class MemoryCommand(string text) : DbCommand
{
    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText { get; set; } = text;

    /// <inheritdoc/>
    public override int CommandTimeout { get; set; }

    /// <inheritdoc/>
    public override CommandType CommandType { get; set; }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection { get; set; } = new MemoryConnection("good");

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>The rows.</summary>
    public static DataTable Rows()
    {
        DataTable table = new("rows");
        table.Columns.Add("number", typeof(int));
        table.Columns.Add("text", typeof(string));
        table.Rows.Add(1, "one");
        table.Rows.Add(2, "two");
        return table;
    }

    /// <inheritdoc/>
    public override void Cancel()
    {
    }

    /// <inheritdoc/>
    public override int ExecuteNonQuery()
    {
        MemoryException.ThrowIfBad(CommandText);
        return 3;
    }

    /// <inheritdoc/>
    public override object? ExecuteScalar()
    {
        MemoryException.ThrowIfBad(CommandText);
        return "scalar";
    }

    /// <inheritdoc/>
    public override void Prepare() => MemoryException.ThrowIfBad(CommandText);

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        MemoryException.ThrowIfBad(CommandText);
        return Rows().CreateDataReader();
    }
}
