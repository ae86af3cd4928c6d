using System.Collections.Immutable;

namespace GoroutineGen.Generator.Blocking;

/// <summary>
/// The table of the calls that block, by documentation id. A row is a line: a kind, an id, and for calls that suspend perhaps the class of
/// the runtime that has the counterparts. An id <c>T:</c> is a type with all its methods. An id <c>M:</c> without a list of parameters is a
/// method with all its overloads. A method's own row goes before the row of its type.
/// </summary>
internal sealed class BlockingTable
{
    private const string Resource = "BlockingCalls.txt";

    /// <summary>The table that comes with the generator.</summary>
    public static readonly BlockingTable Library = Read();

    private readonly ImmutableDictionary<string, BlockingRow> _rows;

    private BlockingTable(ImmutableDictionary<string, BlockingRow> rows) => _rows = rows;

    /// <summary>All rows, by their documentation ids.</summary>
    public IEnumerable<KeyValuePair<string, BlockingRow>> Rows => _rows;

    /// <summary>The row of exactly this id; null when there is none.</summary>
    public BlockingRow? this[string id] => _rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>The table with further rows. A later row goes before an earlier row of the same id.</summary>
    public BlockingTable With(IEnumerable<KeyValuePair<string, BlockingRow>> rows) => new(_rows.SetItems(rows));

    /// <summary>The row of a line; null for a line that is empty, a comment, or no row.</summary>
    internal static KeyValuePair<string, BlockingRow>? Parse(string line)
    {
        var parts = WordsOf(line);
        return parts.Length is 2 or 3 && KindOf(parts[0]) is { } kind
            ? new KeyValuePair<string, BlockingRow>(parts[1], new BlockingRow(kind, parts.ElementAtOrDefault(2)))
            : null;
    }

    /// <summary>The words of a line.</summary>
    internal static string[] WordsOf(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word is a kind of row.</summary>
    internal static bool IsKind(string word) => KindOf(word) is not null;

    private static BlockingKind? KindOf(string word) => word switch
    {
        "suspend" => BlockingKind.Suspend,
        "region" => BlockingKind.Region,
        "enumerate" => BlockingKind.Enumerate,
        "stay" => BlockingKind.Stay,
        _ => null,
    };

    private static BlockingTable Read()
    {
        using StreamReader reader = new(typeof(BlockingTable).Assembly.GetManifestResourceStream(Resource)!);
        var rows = ImmutableDictionary.CreateBuilder<string, BlockingRow>();
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } row)
                rows.Add(row);
        }
        return new BlockingTable(rows.ToImmutable());
    }
}
