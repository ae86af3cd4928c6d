using System.Text;
using GoroutineGen.Generator.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>A project of several files that is edited: the driver has seen all of its earlier forms.</summary>
internal sealed class Project
{
    private readonly SyntaxTree[] _trees;

    private Project(CSharpCompilation compilation, SyntaxTree[] trees, GeneratorDriver driver)
    {
        Compilation = compilation;
        _trees = trees;
        Driver = driver.RunGenerators(compilation);
        Assert.That(Driver.GetRunResult().Results.Single().Exception, Is.Null);
    }

    public CSharpCompilation Compilation { get; }

    public GeneratorDriver Driver { get; }

    public int Count => _trees.Length;

    public bool Compiles => !GeneratorHarness.Errors(Compilation.GetDiagnostics()).Any();

    public CompilationFindings Findings => AnalysisRun.On(Compilation, CancellationToken.None)!.Findings;

    /// <summary>The generated files and the verdicts on all methods, as text.</summary>
    public IEnumerable<string> Results =>
    [
        .. Driver.GetRunResult().Results.Single().GeneratedSources.Select(file => $"{file.HintName}: {file.SourceText}"),
        .. from tree in _trees
           from method in Methods(tree)
           let symbol = Compilation.GetSemanticModel(tree).GetDeclaredSymbol(method)!
           let verdict = Verdicts.On(symbol, Compilation, CancellationToken.None)
           where verdict is not null
           select $"{symbol}: {verdict.Mark} {string.Join(' ', verdict.Rejections)} "
               + $"{string.Join(' ', verdict.BlockedWaits)} {string.Join(' ', verdict.LocalTwins)} "
               + $"{verdict.LosesNothing}",
    ];

    public static Project Of(params IEnumerable<string> files)
    {
        SyntaxTree[] trees = [.. files.Select((text, i) => TestSource.Parse(text, TestSource.ParseOptions(), $"/src/File{i}.cs"))];
        var compilation = TestSource.Compile("");
        var project = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[0]).AddSyntaxTrees(trees);
        return new Project(project, trees, GeneratorHarness.CreateDriver());
    }

    /// <summary>The same texts, and nothing known about them.</summary>
    public Project Fresh() => Of(_trees.Select(tree => tree.ToString()));

    public Project With(int file, string text)
    {
        var edited = _trees[file].WithChangedText(SourceText.From(text, Encoding.UTF8));
        SyntaxTree[] trees = [.. _trees];
        trees[file] = edited;
        return new Project(Compilation.ReplaceSyntaxTree(_trees[file], edited), trees, Driver);
    }

    public Project With(int file, string part, string edit)
    {
        var text = Text(file);
        Assert.That(text, Does.Contain(part));
        return With(file, text.Replace(part, edit));
    }

    public SyntaxTree Tree(int file) => _trees[file];

    public string Text(int file) => _trees[file].ToString();

    public FileFindings FindingsIn(int file) => Findings[_trees[file]];

    public MethodFindings? FindingsAbout(int file, string method) => FindingsIn(file).Of(Declaration(file, method).SpanStart);

    /// <summary>A method as a compilation sees it that the file belongs to.</summary>
    public IMethodSymbol Method(int file, string method, Compilation? compilation = null) =>
        (compilation ?? Compilation).GetSemanticModel(_trees[file]).GetDeclaredSymbol(Declaration(file, method))!;

    /// <summary>The methods of a file about which something was found that an earlier form of the project did not know.</summary>
    public IEnumerable<string> FoundSince(Project earlier, int file) =>
        from method in Methods(_trees[file]).Select(method => method.Identifier.ValueText)
        where FindingsAbout(file, method) is { Twin: not null } findings
            && !ReferenceEquals(findings.Twin, earlier.FindingsAbout(file, method)?.Twin)
        select method;

    private MethodDeclarationSyntax Declaration(int file, string method) =>
        Methods(_trees[file]).Single(declaration => declaration.Identifier.ValueText == method);

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>();
}
