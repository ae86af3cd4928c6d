using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.TestHarness;

/// <summary>Makes compilations out of test sources, with the options of a user's project.</summary>
public static class TestSource
{
    /// <summary>The path of a source that is alone.</summary>
    public const string FileName = "/src/Program.cs";

    /// <summary>What a project with <c>ImplicitUsings</c> and the package uses everywhere, as far as tests need it.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GoroutineGen;
        """;

    /// <summary>The symbols that are defined for every file, as a project defines them.</summary>
    public static readonly IReadOnlyList<string> Symbols = ["DEFINED", "DEFINED_BY_THE_PROJECT"];

    private static readonly KeyValuePair<string, string> InterceptorsFeature = new("InterceptorsNamespaces", "GoroutineGen.Generated");

    /// <summary>Wraps members in the class that the tests run.</summary>
    public static string Members(string members) => $$"""
        static partial class Program
        {
        {{members}}
        }
        """;

    /// <summary>How sources are parsed.</summary>
    public static CSharpParseOptions ParseOptions(bool interceptors = true)
    {
        // The package's users may write XML documentation files: a generated member without a comment must not warn either.
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols: Symbols);
        return interceptors ? options.WithFeatures([InterceptorsFeature]) : options;
    }

    /// <summary>Parses one file.</summary>
    public static SyntaxTree Parse(string source, CSharpParseOptions options, string path = FileName) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options, path);

    /// <summary>Parses files, by path, beside the global usings.</summary>
    public static IEnumerable<SyntaxTree> Parse(IEnumerable<KeyValuePair<string, string>> sources, string usings = GlobalUsings) =>
        sources.Append(new("/src/GlobalUsings.cs", usings)).Select(source => Parse(source.Value, ParseOptions(), source.Key));

    /// <summary>A program where the source has top-level statements, else a library.</summary>
    public static CSharpCompilation Compile(
        string source, bool interceptors = true, string assembly = "Tested", IEnumerable<MetadataReference>? references = null)
    {
        var options = ParseOptions(interceptors);
        var tree = Parse(source, options);
        var isProgram = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = Create(assembly, [tree, Parse(GlobalUsings, options, "/src/GlobalUsings.cs")], references);
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    /// <summary>A library.</summary>
    /// <param name="assembly">Its name.</param>
    /// <param name="trees">Its files.</param>
    /// <param name="references">What it references beside the framework and the runtime library.</param>
    public static CSharpCompilation Create(
        string assembly, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference>? references = null) =>
        CSharpCompilation.Create(
            assembly,
            trees,
            References.WithRuntime.AddRange(references ?? []),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: new SourceFileResolver([], baseDirectory: null), // As any compiler has one.
                allowUnsafe: true));
}
