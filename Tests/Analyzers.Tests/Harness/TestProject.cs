using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>How test sources are compiled: as a user's project is.</summary>
internal static class TestProject
{
    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14);

    public static string GlobalUsings(bool withRuntime) => $"""
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        {(withRuntime ? "global using GoroutineGen;\nglobal using Sync = GoroutineGen.Sync;\nglobal using Time = GoroutineGen.Time;" : "")}
        """;

    /// <summary>A project of one document, as an IDE would hold it.</summary>
    public static Document Create(string source)
    {
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Tested",
            "Tested",
            LanguageNames.CSharp,
            compilationOptions: CompilationOptions,
            parseOptions: ParseOptions,
            metadataReferences: References.WithRuntime));
        return project
            .AddDocument("GlobalUsings.cs", GlobalUsings(withRuntime: true)).Project
            .AddDocument("Program.cs", SourceText.From(source));
    }

    /// <summary>The document's compilation, which must be free of errors.</summary>
    public static async Task<Compilation> CompileAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.That(errors, Is.Empty, "The test's own source does not compile.");
        return compilation;
    }
}
