using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>Files of this repository that make a program together: the corpora, the samples, and the chapters of language cases.</summary>
/// <param name="name">Its folder, below the repository's.</param>
/// <param name="shared">Other files that it needs.</param>
internal sealed class RealProject(string name, params string[] shared)
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using GoroutineGen;
        global using GoroutineGen.Language.Tests;
        global using Sync = GoroutineGen.Sync;
        global using Time = GoroutineGen.Time;

        namespace GoroutineGen.Language.Tests { }
        """;

    private const string Cases = "Tests/Language.Tests";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static IEnumerable<RealProject> All =>
    [
        .. Folders("Tests/Corpora.Tests/Corpora").Select(folder => new RealProject(folder)),
        .. Folders("Samples").Select(folder => new RealProject(folder)),
        .. Folders($"{Cases}/Cases").Select(folder => new RealProject(folder, [$"{Cases}/Log.cs", .. Files($"{Cases}/Library")])),
    ];

    /// <summary>
    /// Without an error, unless it uses a package, which is not referenced; and with those of its files first that are its own.
    /// </summary>
    public CSharpCompilation Compile()
    {
        var options = TestSource.ParseOptions();
        return CSharpCompilation.Create(
            "Real",
            Files(name).Concat(shared).Select(file => TestSource.Parse(Read(file), options, "/src/" + file))
                .Append(TestSource.Parse(GlobalUsings, options, "/src/GlobalUsings.cs")),
            References.WithRuntime,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: new SourceFileResolver([], baseDirectory: null),
                allowUnsafe: true));
    }

    /// <summary>How many files are its own.</summary>
    public int Count => Files(name).Count();

    public override string ToString() => name;

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal).Select(inner => $"{folder}/{inner}");

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
