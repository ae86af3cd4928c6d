using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers.Tests.Harness;

/// <summary>A project of one document, as an IDE would hold it.</summary>
internal static class TestProject
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static Document Create(string source, bool referenceRuntime = true)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Tested",
            "Tested",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: referenceRuntime ? References.WithRuntime : References.Framework));
        var usings = referenceRuntime ? GlobalUsings + "\nglobal using GoroutineGen;" : GlobalUsings;
        return project
            .AddDocument("GlobalUsings.cs", usings).Project
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
