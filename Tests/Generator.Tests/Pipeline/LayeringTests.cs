using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The borders between the generator's folders, read off what its own sources mean.</summary>
public class LayeringTests
{
    /// <summary>What each folder may use besides itself. Generator/README.md has the picture.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [""] = ["Discovery", "Findings", "Emission", "Model", "Infrastructure"],
        ["Discovery"] = ["Contract"],
        ["Findings"] = ["Analysis", "Plans", "Rewriting", "Model", "Infrastructure"],
        ["Analysis"] = ["Blocking", "Plans", "Contract", "Infrastructure"],
        ["Blocking"] = [],
        ["Plans"] = ["Infrastructure"],
        ["Rewriting"] = ["Plans", "Model", "Contract", "Infrastructure"],
        ["Model"] = ["Infrastructure"],
        ["Emission"] = ["Model", "Contract", "Infrastructure"],
        ["Contract"] = [],
        ["Infrastructure"] = [],
    };

    /// <summary>The same for the parts of the analysis. "." stands for what they all share, which lies in no sub-folder.</summary>
    private static readonly Dictionary<string, string[]> AllowedInAnalysis = new()
    {
        ["."] =
        [
            "Blocking", "Bodies", "CallerInfo", "Filters", "LocalFunctions", "Locks", "Marks", "Methods", "Reach", "Refusals", "Twins",
            "ByRef",
        ],
        ["AcrossWaits"] = ["Refusals"],
        ["Blocking"] = [".", "CallerInfo", "Calls"],
        ["Bodies"] =
        [
            ".", "AcrossWaits", "Blocking", "ByRef", "Calls", "Filters", "LocalFunctions", "Locks", "Marks", "Methods", "Reach", "Refusals",
            "Syntax", "Twins",
        ],
        ["ByRef"] = ["Refusals", "Syntax"],
        ["CallerInfo"] = ["Refusals"],
        ["Calls"] = [".", "Marks", "Reach", "Twins"],
        ["Filters"] = [".", "Reach", "Refusals"],
        ["LocalFunctions"] = [".", "Blocking", "Bodies", "Calls", "Methods", "Reach", "Refusals", "Syntax", "Twins"],
        ["Locks"] = [".", "Calls", "Reach"],
        ["Marks"] = ["."],
        ["Methods"] = [".", "ByRef", "CallerInfo", "Calls", "Locks", "Marks", "Reach", "Refusals", "Twins"],
        ["Reach"] = [".", "Blocking", "Calls", "Locks", "Marks", "Syntax", "Twins"],
        ["Refusals"] = [],
        ["Syntax"] = [],
        ["Twins"] = [".", "ByRef", "Calls", "Marks", "Methods", "Refusals"],
    };

    // The output step of a pipeline is handed to the emitter, so that much of Roslyn it may see.
    private static readonly string[] SeenByEmission = ["SourceProductionContext", "SourceText"];

    private static readonly CSharpCompilation Generator = CompileGenerator();

    private static IEnumerable<string> Layers => Allowed.Keys;

    private static IEnumerable<string> PartsOfAnalysis => AllowedInAnalysis.Keys;

    [Test]
    public void TheSourcesOfTheGeneratorAreUnderstood() =>
        Assert.That(GeneratorHarness.Errors(Generator.GetDiagnostics()), Is.Empty);

    [Test]
    public void EveryFolderHasItsPlace() => Assert.Multiple(() =>
    {
        Assert.That(Trees("").Select(LayerOf).Distinct(), Is.EquivalentTo(Layers));
        Assert.That(Trees("Analysis").Select(PartOf).Distinct(), Is.EquivalentTo(PartsOfAnalysis));
    });

    [TestCaseSource(nameof(Layers))]
    public void LayerUsesOnlyWhatItMay(string layer) => Assert.That(
        Uses(Trees("").Where(tree => LayerOf(tree) == layer), LayerOf),
        Is.SubsetOf([layer, .. Allowed[layer]]));

    [TestCaseSource(nameof(PartsOfAnalysis))]
    public void PartOfTheAnalysisUsesOnlyWhatItMay(string part) => Assert.That(
        Uses(Trees("Analysis").Where(tree => PartOf(tree) == part), tree => LayerOf(tree) == "Analysis" ? PartOf(tree) : part),
        Is.SubsetOf([part, .. AllowedInAnalysis[part]]));

    /// <summary>A plan outlives the compilation that it was made in, and whoever obeys one has nothing to ask.</summary>
    [TestCase("Plans")]
    [TestCase("Rewriting")]
    [TestCase("Model")]
    [TestCase("Emission")]
    public void LayerKnowsNoSymbols(string layer) => Assert.That(
        Roslyn(layer).Where(type => IsOfSymbols(type) || type.AllInterfaces.Any(IsOfSymbols)).Select(type => type.Name).Distinct(),
        Is.Empty);

    [Test]
    public void ModelDoesNotUseRoslyn() => Assert.That(Roslyn("Model"), Is.Empty);

    [Test]
    public void EmissionDoesNotUseRoslynsSyntaxOrSymbols() =>
        Assert.That(Roslyn("Emission").Select(type => type.Name).Distinct(), Is.SubsetOf(SeenByEmission));

    private static bool IsOfSymbols(INamedTypeSymbol type) =>
        type.Name is "ISymbol" or "IOperation" or "SemanticModel" or "Compilation" or "CSharpCompilation" or "AttributeData"
            or "TypedConstant" or "SymbolInfo" or "TypeInfo" or "GeneratorSyntaxContext";

    private static IEnumerable<string> Uses(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, string> folder) =>
        trees.SelectMany(UsedTypes).SelectMany(type => type.DeclaringSyntaxReferences)
            .Select(reference => folder(reference.SyntaxTree)).Distinct();

    private static IEnumerable<INamedTypeSymbol> Roslyn(string layer) =>
        Trees(layer).SelectMany(UsedTypes)
            .Where(type => type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.CodeAnalysis") == true);

    /// <summary>The types that are named in a file, those whose members are named, and those that expressions have.</summary>
    private static IEnumerable<INamedTypeSymbol> UsedTypes(SyntaxTree tree)
    {
        var model = Generator.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>()
            .SelectMany(expression => new[] { TypeOf(model.GetSymbolInfo(expression).Symbol), model.GetTypeInfo(expression).Type })
            .OfType<INamedTypeSymbol>().Select(type => type.OriginalDefinition)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol as ITypeSymbol ?? symbol?.ContainingType;

    private static SyntaxTree[] Trees(string layer)
    {
        SyntaxTree[] trees =
        [
            .. Generator.SyntaxTrees.Where(tree => tree.FilePath.Length > 0 && (layer.Length == 0 || LayerOf(tree) == layer)),
        ];
        Assert.That(trees, Is.Not.Empty, $"There is no folder {layer}.");
        return trees;
    }

    private static string LayerOf(SyntaxTree tree) => Folder(tree, 0) ?? "";

    private static string PartOf(SyntaxTree tree) => Folder(tree, 1) ?? ".";

    private static string? Folder(SyntaxTree tree, int depth)
    {
        var parts = tree.FilePath.Split(Path.DirectorySeparatorChar);
        return depth < parts.Length - 1 ? parts[depth] : null;
    }

    private static CSharpCompilation CompileGenerator([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "Generator"));
        var trees =
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            let relative = Path.GetRelativePath(folder, file)
            where relative.Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin")
            select TestSource.Parse(File.ReadAllText(file), TestSource.ParseOptions(), relative);
        const string implicitUsings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Threading;
            global using System.Threading.Tasks;
            """;
        return CSharpCompilation.Create(
            "GoroutineGen.Generator",
            trees.Append(TestSource.Parse(implicitUsings, TestSource.ParseOptions(), "")),
            References.Framework.Concat(
            [
                MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
            ]),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
