using System.Data;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Samples for databases, of a provider of our own.</summary>
internal static class DatabaseSamples
{
    private const string Common = "System.Data.Common.";

    public static void AddTo(SampleCatalogue catalogue)
    {
        catalogue.Add([$"{Common}DbConnection#this", "System.Data.IDbConnection#this"],
            _ => new MemoryConnection("good"), _ => new MemoryConnection("bad"));
        catalogue.Add([$"{Common}DbConnection.BeginTransaction#this", "System.Data.IDbConnection.BeginTransaction#this"],
            _ => Opened(), _ => new MemoryConnection("good"));
        catalogue.Add([$"{Common}DbCommand#this", "System.Data.IDbCommand#this"],
            _ => new MemoryCommand("good"), _ => new MemoryCommand("bad"));
        catalogue.Add($"{Common}DbBatch#this", _ => new MemoryBatch("good"), _ => new MemoryBatch("bad"));
        catalogue.Add([$"{Common}DbDataReader#this", "System.Data.IDataReader#this"], _ => MemoryCommand.Rows().CreateDataReader());
        catalogue.Add([$"{Common}DbTransaction#this", "System.Data.IDbTransaction#this"], _ => Opened().BeginTransaction());
        catalogue.Add($"{Common}DbDataAdapter#this", _ => new MemoryAdapter("good"), _ => new MemoryAdapter("bad"));
        catalogue.Add("System.Data.CommandBehavior", _ => CommandBehavior.Default, _ => CommandBehavior.CloseConnection);
        catalogue.Add("System.Data.IsolationLevel", _ => IsolationLevel.Serializable, _ => IsolationLevel.Chaos);
        catalogue.Add("string#databaseName", _ => "other", _ => "bad");
        catalogue.Add("string#savepointName", _ => "point");
        catalogue.Add("System.Data.DataSet", _ => new DataSet());
        catalogue.Add("System.Data.DataTable", _ => new DataTable());
        catalogue.Add("System.Data.DataTable[]", _ => new[] { new DataTable() }, _ => Array.Empty<DataTable>());
        catalogue.Add([$"{Common}DbDataAdapter#startRecord", $"{Common}DbDataAdapter#maxRecords"], _ => 1, _ => 0, _ => -1);
        catalogue.Add("string#srcTable", _ => "table", _ => "");
    }

    private static MemoryConnection Opened()
    {
        MemoryConnection connection = new("good");
        connection.Open();
        return connection;
    }
}
