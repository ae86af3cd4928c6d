using System.Runtime.CompilerServices;
using GoroutineGen.Generator.Tests.Harness;
using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The border between deciding and printing, read off what the generator's own sources use.</summary>
public class LayeringTests
{
    private const string Root = "GoroutineGen.Generator";

    private static readonly CSharpCompilation Generator = CompileGenerator();

    // The output step of a pipeline is handed to the emitter, so that much of Roslyn it may see.
    private static readonly string[] SeenByEmission = ["SourceProductionContext", "SourceText"];

    [Test]
    public void TheSourcesOfTheGeneratorAreUnderstood() =>
        Assert.That(GeneratorHarness.Errors(Generator.GetDiagnostics()), Is.Empty);

    [TestCase("Model", "Analysis", "Rewriting", "Findings", "Discovery", "Emission")]
    [TestCase("Emission", "Analysis", "Rewriting", "Findings", "Discovery")]
    [TestCase("Analysis", "Rewriting", "Findings", "Discovery", "Emission", "Model")]
    [TestCase("Rewriting", "Findings", "Discovery", "Emission")]
    [TestCase("Findings", "Discovery", "Emission")]
    [TestCase("Contract", "Analysis", "Rewriting", "Findings", "Discovery", "Emission", "Model")]
    public void LayerDoesNotUse(string layer, params string[] forbidden) =>
        Assert.That(
            UsedTypes(layer).Where(type => forbidden.Any(other => Namespace(type).StartsWith($"{Root}.{other}"))).Select(type => type.Name),
            Is.Empty);

    [Test]
    public void ModelDoesNotUseRoslyn() => Assert.That(RoslynTypes("Model"), Is.Empty);

    [Test]
    public void EmissionDoesNotUseRoslynsSyntaxOrSymbols() => Assert.That(RoslynTypes("Emission"), Is.SubsetOf(SeenByEmission));

    private static IEnumerable<string> RoslynTypes(string layer) =>
        UsedTypes(layer).Where(type => Namespace(type).StartsWith("Microsoft.CodeAnalysis")).Select(type => type.Name).Distinct();

    private static IEnumerable<INamedTypeSymbol> UsedTypes(string layer)
    {
        var trees = Generator.SyntaxTrees.Where(tree => tree.FilePath.StartsWith(layer + Path.DirectorySeparatorChar)).ToArray();
        Assert.That(trees, Is.Not.Empty, $"There is no folder {layer}.");
        return
            from tree in trees
            let model = Generator.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let symbol = model.GetSymbolInfo(name).Symbol
            let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
            where type is not null
            select type;
    }

    private static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();

    private static CSharpCompilation CompileGenerator([CallerFilePath] string thisFile = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "Generator"));
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
            Root,
            trees.Append(TestSource.Parse(implicitUsings, TestSource.ParseOptions(), "ImplicitUsings.cs")),
            References.Framework.Concat(
            [
                MetadataReference.CreateFromFile(typeof(Compilation).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location),
            ]),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
