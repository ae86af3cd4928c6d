using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Runtime.Tests;

/// <summary>
/// A file is named as its one top-level type, so that a type is found without a search. <c>Type.Part.cs</c> is a part of it,
/// <c>TypeOfT.cs</c> its generic form, and forms of several arities may share a file.
/// </summary>
public class OneTypeAFileTests
{
    private static readonly string[] Projects = ["Runtime", "Generator", "Analyzers"];

    [TestCaseSource(nameof(Projects))]
    public void AFileIsNamedAsItsOneType(string project)
    {
        var files = Sources.Files(project).ToList();
        Assert.That(files, Is.Not.Empty);
        var others = from file in files
                     let types = TypesIn(Sources.Parse(project, file)).Distinct().ToList()
                     where types.Count > 1 || (types is [var only] && !IsNameOf(Path.GetFileNameWithoutExtension(file), only))
                     select $"{file}: {string.Join(", ", types)}";
        Assert.That(others, Is.Empty);
    }

    private static IEnumerable<string> TypesIn(SyntaxTree tree) =>
        from member in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        let name = member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }
        where name is not null
        select name;

    private static bool IsNameOf(string file, string type)
    {
        var whole = file.Split('.')[0];
        return whole == type || whole == type + "OfT";
    }
}
