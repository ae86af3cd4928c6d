using GoroutineGen.Generator.Blocking;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What is wrong with a row that a user adds to the table of blocking calls.</summary>
internal static class RowCheck
{
    /// <summary>What keeps a line of a table from being a row; null for a row, for an empty line and for a comment.</summary>
    public static string? OfLine(string line, Compilation compilation)
    {
        var words = BlockingTable.WordsOf(line);
        if (words.Length == 0 || words[0].StartsWith("#", StringComparison.Ordinal))
            return null;
        if (!BlockingTable.IsKind(words[0]))
            return $"'{words[0]}' is no kind of row; the kinds are suspend, region, enumerate and stay";
        if (BlockingTable.Parse(line) is not { } row)
            return "a row is a kind, a documentation id, and for suspend perhaps a class of stand-ins";
        return OfId(row.Key, compilation) ?? OfStandIns(row.Value, compilation);
    }

    /// <summary>Why a documentation id is that of no row; null if it is.</summary>
    public static string? OfId(string id, Compilation compilation) =>
        BlockingRows.IsOfSomething(id, compilation) ? null
        : id.Length > 1 && id[1] == ':' ? $"nothing has the documentation id '{id}'"
        : $"'{id}' is no documentation id, which begins with T:, M: or P:";

    private static string? OfStandIns(BlockingRow row, Compilation compilation) =>
        row.StandIns is not { } holder || row.IsOfAwaiter ? null
        : row.Kind != BlockingKind.Suspend ? $"only a row of the kind suspend has a class of stand-ins, such as '{holder}'"
        : compilation.GetTypeByMetadataName($"{RuntimeNames.BlockingNamespace}{holder}") is null
            ? $"there is no class '{RuntimeNames.BlockingNamespace}{holder}' of stand-ins"
            : null;
}
