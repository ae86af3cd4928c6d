using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Runtime.Tests;

/// <summary>The sources of a project, for rules about them.</summary>
internal static class Sources
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    /// <summary>A project's files, with their paths in the project.</summary>
    internal static IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Folder(project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder(project), file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Any(static folder => folder is "obj" or "bin"));

    internal static string Text(string project, string file) => File.ReadAllText(Path.Combine(Folder(project), file));

    internal static SyntaxTree Parse(string project, string file) => CSharpSyntaxTree.ParseText(Text(project, file), Language, file);

    /// <summary>The project as the compiler sees it.</summary>
    internal static CSharpCompilation Compile(string project)
    {
        var usings = new[] { "", ".Collections.Generic", ".IO", ".Linq", ".Net.Http", ".Threading", ".Threading.Tasks" }
            .Select(name => $"global using System{name};");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("GoroutineGen", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "GoroutineGen.Runtime",
            [CSharpSyntaxTree.ParseText(string.Concat(usings), Language), .. Files(project).Select(file => Parse(project, file))],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static string Folder(string project, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", project));
}
