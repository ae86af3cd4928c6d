using System.Text;
using GoroutineGen.TestHarness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>Makes compilations out of test sources.</summary>
internal static class TestSource
{
    public const string FileName = "/src/Program.cs";

    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GoroutineGen;
        """;

    private static readonly KeyValuePair<string, string> InterceptorsFeature = new("InterceptorsNamespaces", "GoroutineGen.Generated");

    /// <summary>Wraps members in the class the harness runs.</summary>
    public static string Members(string members) => $$"""
        static partial class Program
        {
        {{members}}
        }
        """;

    public static CSharpParseOptions ParseOptions(bool interceptors = true)
    {
        // The package's users may write XML documentation files: a generated member without a comment must not warn either.
        var options = new CSharpParseOptions(
            LanguageVersion.CSharp14, DocumentationMode.Diagnose, preprocessorSymbols: ["DEFINED_BY_THE_PROJECT"]);
        return interceptors ? options.WithFeatures([InterceptorsFeature]) : options;
    }

    public static SyntaxTree Parse(string source, CSharpParseOptions options, string path = FileName) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options, path);

    /// <summary>A program where the source has top-level statements, else a library.</summary>
    public static CSharpCompilation Compile(
        string source, bool interceptors = true, string assembly = "Tested", IEnumerable<MetadataReference>? references = null)
    {
        var options = ParseOptions(interceptors);
        var tree = Parse(source, options);
        bool isProgram = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().Any();
        return CSharpCompilation.Create(
            assembly,
            [tree, Parse(GlobalUsings, options, "/src/GlobalUsings.cs")],
            References.WithRuntime.AddRange(references ?? []),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: new SourceFileResolver([], baseDirectory: null), // As any compiler has one.
                allowUnsafe: true));
    }
}
