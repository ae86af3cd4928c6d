using System.Runtime.CompilerServices;
using System.Text;
using GoroutineGen.Blocking;
using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Blocking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The table of blocking calls, the runtime's stand-ins, and the library mean the same members.</summary>
public class BlockingTableTests
{
    private static readonly CSharpCompilation Compilation =
        CSharpCompilation.Create("Nothing", references: TestHarness.References.WithRuntime);

    private static readonly BlockingCalls Calls = CompilationAnalysis.For(Compilation)!.BlockingCalls;

    private static readonly (ISymbol Member, BlockingMember Found)[] Blocking =
    [
        .. from member in BlockingTable.Library.Rows.SelectMany(row => Named(row.Key)).SelectMany(Members)
               .Distinct(SymbolEqualityComparer.Default)
           let found = Calls.Find(member)
           where found is not null
           select (member, found),
    ];

    [Test]
    public void EveryRowNamesSomethingOfTheLibrary() => Assert.That(
        BlockingTable.Library.Rows.Select(row => row.Key).Where(id => !Named(id).Any()), Is.Empty, "names nothing");

    [Test]
    public void EveryRowThatSuspendsHasACounterpart() => Assert.That(
        from row in BlockingTable.Library.Rows
        where row.Value is { Kind: BlockingKind.Suspend, IsOfAwaiter: false }
        where !Named(row.Key).SelectMany(Members).Any(member => Calls.Find(member) is { Counterpart: not null })
        select row.Key,
        Is.Empty);

    [Test]
    public void EveryStandInStandsForAMember()
    {
        var used = Blocking.Select(blocking => blocking.Found.Counterpart).OfType<Counterpart>()
            .Where(counterpart => counterpart.IsStandIn).Select(counterpart => counterpart.Method.GetDocumentationCommentId());
        var standIns = StandIns.Select(type => Compilation.GetTypeByMetadataName(type.FullName!)!)
            .SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>()
            .Where(method => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public });
        Assert.That(standIns.Select(method => method.GetDocumentationCommentId()), Is.SubsetOf(used));
    }

    /// <summary>A call may name its arguments.</summary>
    [Test]
    public void StandInsNameTheirParametersAsTheMembersDo() => Assert.That(
        from blocking in Blocking
        where blocking is { Member: IMethodSymbol, Found.Counterpart.IsStandIn: true }
        let method = (IMethodSymbol)blocking.Member
        let standIn = blocking.Found.Counterpart!.Method
        let values = method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out).ToArray()
        let own = standIn.Parameters.Skip(standIn.Parameters.Length - values.Length)
        where !own.Select(parameter => (parameter.Name, parameter.IsOptional, parameter.IsParams))
            .SequenceEqual(values.Select(parameter => (parameter.Name, parameter.IsOptional, parameter.IsParams)))
        select standIn.ToDisplayString(),
        Is.Empty);

    /// <summary>The page that users read.</summary>
    [Test]
    public void PageIsWhatTheTableSays()
    {
        var docs = DocsOf();
        var page = Path.Combine(docs, "blocking-calls.md");
        var received = Path.Combine(docs, "blocking-calls.received.md");
        var actual = Page();
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"Accept it by making {received} the page.");
    }

    private static IEnumerable<Type> StandIns =>
        typeof(ThreadCalls).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(ThreadCalls).Namespace && type.Name.EndsWith("Calls"));

    /// <summary>The types that a row is about, or whose members it is about.</summary>
    private static IEnumerable<INamedTypeSymbol> Named(string id)
    {
        var name = id[2..].Split('(')[0];
        if (id[0] != 'T')
        {
            var dot = name.LastIndexOf('.');
            return DocumentationCommentId.GetSymbolsForDeclarationId($"T:{name[..dot]}", Compilation).OfType<INamedTypeSymbol>()
                .Where(type => type.GetMembers(name[(dot + 1)..].Replace("#ctor", ".ctor")).Any(
                    member => !id.Contains('(') || member.GetDocumentationCommentId() == id));
        }

        return DocumentationCommentId.GetSymbolsForDeclarationId(id, Compilation).OfType<INamedTypeSymbol>();
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && member is IPropertySymbol
            or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor });

    private static string Page()
    {
        StringBuilder page = new("""
            # Blocking calls

            What a twin does with the library's calls that block, made from `Generator/Blocking/BlockingCalls.txt` by its test. In the
            lists stands each type with its members; what derives from a type, and overrides a member, counts as the type.

            - **Suspends**: the goroutine waits without a thread. The call means what it means: the same operands in the same order, the
              same result, the same exceptions, time-outs included. A call that reads into a span suspends where the span is made of an
              array or a `Memory` in the call's own arguments, and perhaps sliced there. One that writes a `ref` or `out` argument
              suspends where that argument is a local, a parameter, or a field of `this` in a class.
            - **In a region**: the goroutine keeps its thread while it waits, and its processor runs others, as in `Go.Block`. So do calls
              that suspend elsewhere, in parts of a method that keep their blocking form.

            Your own rows: `[assembly: Suspends(typeof(NpgsqlConnection), EntireAssembly = true)]` says that `XAsync` beside `X` may be
            trusted, `[Blocks]` on a method or a type, or `[assembly: Blocks(typeof(SqlMapper))]`, that a call blocks. The same in a file
            `BlockingCalls.txt` among the project's `AdditionalFiles`: a line `suspend M:Npgsql.NpgsqlCommand.Prepare` or
            `region T:Vendor.Driver`, by documentation ids; without the list of parameters, an id means all overloads.

            """);
        foreach (var (title, kinds) in new (string, BlockingKind[])[]
        {
            ("Suspends", [BlockingKind.Suspend]), ("In a region", [BlockingKind.Region, BlockingKind.Enumerate]),
        })
        {
            page.Append($"\n## {title}\n\n");
            var types = from blocking in Blocking
                        where kinds.Contains(blocking.Found.Kind)
                        group blocking.Member by blocking.Member.ContainingType.ToDisplayString() into type
                        orderby type.Key
                        select type;
            foreach (var type in types)
            {
                var members = type.Select(member => member.Name == ".ctor" ? "constructors" : member.Name).Distinct()
                    .Order(StringComparer.Ordinal);
                page.Append($"- `{type.Key}`: {string.Join(", ", members)}\n");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string DocsOf([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../docs"));
}
