using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Blocking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>Every public overload of every row of the table of blocking calls, as the generator finds them.</summary>
internal static class TableOverloads
{
    private static readonly CSharpCompilation Compilation =
        CSharpCompilation.Create("Nothing", references: TestHarness.References.WithRuntime);

    private static readonly BlockingCalls Calls = CompilationAnalysis.For(Compilation)!.BlockingCalls;

    /// <summary>The overloads, in the order of their documentation ids.</summary>
    public static IReadOnlyList<Overload> All { get; } =
    [
        .. BlockingTable.Library.Rows.Select(row => TypeOf(row.Key)).Distinct(StringComparer.Ordinal)
            .SelectMany(id => DocumentationCommentId.GetSymbolsForDeclarationId(id, Compilation)).OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(Members)
            .OrderBy(overload => overload.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Overload> Members(INamedTypeSymbol type) =>
        from member in type.GetMembers()
        where member.DeclaredAccessibility == Accessibility.Public
            && member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor }
        let found = Calls.Find(member)
        where found is not null || Stays(member)
        select new Overload(member.GetDocumentationCommentId()!, Constructed(member), found);

    /// <summary>The member with <c>int</c> for each type parameter.</summary>
    private static ISymbol Constructed(ISymbol member)
    {
        var type = member.ContainingType;
        var integer = Compilation.GetSpecialType(SpecialType.System_Int32);
        var arguments = (int count) => Enumerable.Repeat<ITypeSymbol>(integer, count).ToArray();
        var container = type.ContainingType is { IsGenericType: true } outer
            ? outer.Construct(arguments(outer.Arity)).GetTypeMembers(type.Name).Single()
            : type.IsGenericType ? type.Construct(arguments(type.Arity)) : type;
        var own = container.GetMembers(member.Name).Single(
            candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition));
        return own is IMethodSymbol { IsGenericMethod: true } method ? method.Construct(arguments(method.Arity)) : own;
    }

    /// <summary>Whether the member would block, but for a row.</summary>
    private static bool Stays(ISymbol member) =>
        RowOf(member)?.Kind == BlockingKind.Stay
        || (BlockingTable.Library[$"T:{NameOf(member.ContainingType)}"]?.Kind == BlockingKind.Stay && OverridesOneThatBlocks(member));

    private static bool OverridesOneThatBlocks(ISymbol member)
    {
        for (var method = (member as IMethodSymbol)?.OverriddenMethod; method is not null; method = method.OverriddenMethod)
        {
            if (Calls.Find(method) is not null)
                return true;
        }
        return false;
    }

    private static BlockingRow? RowOf(ISymbol member) =>
        BlockingTable.Library[$"M:{NameOf(member.ContainingType)}.{member.Name}"];

    private static string NameOf(INamedTypeSymbol type) => type.OriginalDefinition.GetDocumentationCommentId()![2..];

    /// <summary>The id of the type that a row is about, or whose member it is about.</summary>
    private static string TypeOf(string id)
    {
        var name = id[2..].Split('(')[0];
        return $"T:{(id[0] == 'T' ? name : name[..name.LastIndexOf('.')])}";
    }
}
