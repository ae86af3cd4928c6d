using GoroutineGen.Generator.Blocking;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The rows of the table of blocking calls, and those that the assembly adds: <c>[assembly: Suspends(...)]</c>,
/// <c>[assembly: Blocks(...)]</c>.
/// </summary>
internal sealed class BlockingRows
{
    private readonly BlockingTable _table;
    private readonly HashSet<IAssemblySymbol> _trusted;

    /// <summary>The types that a row is about, or a row of a member, by their documentation ids without the <c>T:</c>.</summary>
    private readonly HashSet<string> _types;

    private BlockingRows(BlockingTable table, HashSet<IAssemblySymbol> trusted)
    {
        _table = table;
        _trusted = trusted;
        _types = [.. table.Rows.Select(static row => TypeOf(row.Key))];
        Properties =
        [
            .. table.Rows.Where(static row => row.Key.StartsWith("P:", StringComparison.Ordinal)).Select(static row => NameOf(row.Key)),
        ];
    }

    /// <summary>The names of the properties in the table.</summary>
    public HashSet<string> Properties { get; }

    public static BlockingRows Of(Compilation compilation, RuntimeSymbols runtime)
    {
        List<KeyValuePair<string, BlockingRow>> rows = [];
        HashSet<IAssemblySymbol> trusted = new(SymbolEqualityComparer.Default);
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            BlockingKind? kind = attribute.AttributeClass.IsSame(runtime.SuspendsAttribute) ? BlockingKind.Suspend
                : attribute.AttributeClass.IsSame(runtime.BlocksAttribute) ? BlockingKind.Region
                : null;
            var named = attribute.ConstructorArguments.FirstOrDefault().Value;
            if (attribute.AttributeClass.IsSame(runtime.BlockingRowAttribute) && BlockingTable.Parse(named as string ?? "") is { } written)
                rows.Add(written);
            if (kind is not { } known)
                continue;
            if ((named as INamedTypeSymbol)?.OriginalDefinition.GetDocumentationCommentId() is { } type)
                rows.Add(new(type, new BlockingRow(known, null)));
            else if (named is string id)
                rows.Add(new(id, new BlockingRow(known, null)));
            if (named is INamedTypeSymbol { ContainingAssembly: { } assembly } && IsOfEntireAssembly(attribute))
                trusted.Add(assembly);
        }
        return new BlockingRows(BlockingTable.Library.With(rows), trusted);
    }

    /// <summary>Whether a row is about the type or a member of it.</summary>
    public bool Know(INamedTypeSymbol type) =>
        _trusted.Contains(type.ContainingAssembly)
        || (type.GetDocumentationCommentId() is { Length: > 2 } id && _types.Contains(id.Substring(2)));

    /// <summary>The row of a member: of exactly this overload, or of all overloads.</summary>
    public BlockingRow? OfMember(ISymbol member) =>
        member.GetDocumentationCommentId() is { } id ? _table[id] ?? _table[AllOverloads(id)] : null;

    public BlockingRow? OfType(INamedTypeSymbol type) =>
        (type.GetDocumentationCommentId() is { } id ? _table[id] : null)
        ?? (_trusted.Contains(type.ContainingAssembly) ? new BlockingRow(BlockingKind.Suspend, null) : null);

    /// <summary>Whether a compilation has a type or a member that a row of an id is about.</summary>
    public static bool IsOfSomething(string id, Compilation compilation)
    {
        if (id.Length < 3 || TypeOf(id) is not { Length: > 0 } name)
            return false;
        var types = DocumentationCommentId.GetSymbolsForDeclarationId($"T:{name}", compilation).OfType<INamedTypeSymbol>();
        return id.StartsWith("T:", StringComparison.Ordinal)
            ? types.Any()
            : types.SelectMany(static type => type.GetMembers())
                .Any(member => member is IMethodSymbol or IPropertySymbol && member.GetDocumentationCommentId() is { } own
                    && (own == id || AllOverloads(own) == id));
    }

    /// <summary>The id that means a member with all its overloads.</summary>
    private static string AllOverloads(string id) => $"{TypePrefix(id)}{NameOf(id)}";

    private static bool IsOfEntireAssembly(AttributeData attribute) =>
        attribute.NamedArguments.Any(static argument => argument is { Key: RuntimeNames.EntireAssembly, Value.Value: true });

    /// <summary>The type in an id of a type or a member.</summary>
    private static string TypeOf(string id) =>
        id.StartsWith("T:", StringComparison.Ordinal) ? id.Substring(2) : TypePrefix(id) is { Length: > 3 } prefix
            ? prefix.Substring(2, prefix.Length - 3)
            : "";

    /// <summary>An id up to the name of the member: <c>M:System.IO.File.</c></summary>
    private static string TypePrefix(string id) => id.Substring(0, EndOfType(id) + 1);

    /// <summary>The name of a member, without the number of its type parameters.</summary>
    private static string NameOf(string id)
    {
        var name = id.Substring(EndOfType(id) + 1);
        var end = name.IndexOfAny(['(', '`']);
        return end < 0 ? name : name.Substring(0, end);
    }

    private static int EndOfType(string id)
    {
        var list = id.IndexOf('(');
        return id.LastIndexOf('.', list < 0 ? id.Length - 1 : list);
    }
}
