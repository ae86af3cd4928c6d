using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Package.Tests;

/// <summary>
/// What a language server is made of: Roslyn's workspace with the services of editors, and a project whose analyzers are those of the
/// packed file. The service that lists the fixes at the caret is Roslyn's own, and internal: it is called by reflection.
/// </summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "$$";
    private const string CodeFixService = "Microsoft.CodeAnalysis.CodeFixes.ICodeFixService, Microsoft.CodeAnalysis.Features";
    private const BindingFlags AnyMember = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly string _folder = Directory.CreateTempSubdirectory("GoroutineGen.Package.Tests-").FullName;
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly Document _document;
    private readonly TextSpan _caret;

    /// <param name="program">A file, with <c>$$</c> where the caret stands.</param>
    public Editor(string program)
    {
        ZipFile.ExtractToDirectory(PackageUnderTest.Path, _folder);
        var analyzers = Path.Combine(_folder, "analyzers", "dotnet", "cs");
        var loader = new Loader(analyzers);
        _caret = new TextSpan(program.IndexOf(Caret, StringComparison.Ordinal), 0);
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Edited",
            "Edited",
            LanguageNames.CSharp,
            filePath: Path.Combine(_folder, "Edited.csproj"),
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication),
            metadataReferences: References(),
            analyzerReferences: Directory.GetFiles(analyzers, "*.dll").Select(file => new AnalyzerFileReference(file, loader))));
        _document = _workspace.AddDocument(project.Id, "Program.cs", SourceText.From(program.Replace(Caret, "", StringComparison.Ordinal)));
        _workspace.OpenDocument(_document.Id);
    }

    /// <summary>The fixes that the editor lists at the caret.</summary>
    public async Task<List<CodeAction>> ListFixes(CancellationToken cancel)
    {
        var type = Type.GetType(CodeFixService, throwOnError: true)!;
        var exports = typeof(MefHostServices).GetInterfaces().Single(static it => it.Name == "IMefHostExportProvider")
            .GetMethods().Single(static method => method.Name == "GetExports" && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(type).Invoke(_workspace.Services.HostServices, null)!;
        var service = Member(((IEnumerable<object>)exports).Single(), "Value");
        var document = _workspace.CurrentSolution.GetDocument(_document.Id);
        var collections = (IAsyncEnumerable<object>)type.GetMethod("StreamFixesAsync")!.Invoke(service, [document, _caret, null, cancel])!;
        List<CodeAction> listed = [];
        await foreach (var collection in collections.WithCancellation(cancel))
        {
            foreach (var fix in (System.Collections.IEnumerable)Member(collection, "Fixes"))
                listed.Add((CodeAction)Member(fix, "Action"));
        }

        return listed;
    }

    /// <summary>The file when a fix has been applied.</summary>
    public async Task<string> Apply(CodeAction fix, CancellationToken cancel)
    {
        var operations = await fix.GetOperationsAsync(cancel);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_document.Id)!;
        return (await changed.GetTextAsync(cancel)).ToString();
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<MetadataReference> References()
    {
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll");
        return framework.Append(Path.Combine(_folder, "lib", "net10.0", "GoroutineGen.Runtime.dll"))
            .Select(static file => MetadataReference.CreateFromFile(file));
    }

    private static object Member(object of, string name) =>
        of.GetType().GetProperty(name, AnyMember)?.GetValue(of) ?? of.GetType().GetField(name, AnyMember)!.GetValue(of)!;

    /// <summary>The assemblies of a folder, in a context of their own, with the host's Roslyn.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext _context = new("analyzers");

        public Loader(string folder) => _context.Resolving += (own, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var file && File.Exists(file) ? own.LoadFromAssemblyPath(file) : null;

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => _context.LoadFromAssemblyPath(fullPath);
    }
}
