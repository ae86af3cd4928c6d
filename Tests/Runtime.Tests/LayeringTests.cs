using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Runtime.Tests;

/// <summary>
/// A folder of the runtime knows the folders below it, and of the public types beside the folders those that its row names: none knows
/// <see cref="Go"/>, which knows them all. The compiler says what a name means, so it does not matter how the name is written.
/// </summary>
public class LayeringTests
{
    private const string Project = "Runtime";

    private static readonly string[] Waiting = ["Goroutine", "GoroutineStatus", "WaitReason"];

    // From the bottom up. Scheduling and Frames are one layer in two folders: an M resumes frames, and a frame parks.
    private static readonly Layer[] Layers =
    [
        new("Scheduling", Below: ["Frames"], Public: Waiting),
        new("Frames", Below: ["Scheduling"], Public: ["Goroutine", "GoroutineExitException", "UnobservedExceptionEventArgs"]),
        new("Observability", Below: ["Scheduling", "Frames"], Public: Waiting),
        new("Interop", Below: ["Scheduling", "Frames"], Public: [.. Waiting, "Context"]),
        new(
            "Channels",
            Below: ["Scheduling", "Frames", "Interop"],
            Public: ["Chan", "IReceiveChan", "ISendChan", "Received", "SelectCase", "WaitReason"]),
        new("Time", Below: ["Scheduling", "Frames", "Channels"], Public: ["Chan", "IReceiveChan", "WaitReason"]),
        new(
            "Contexts",
            Below: ["Scheduling", "Frames"],
            Public: ["Chan", "Context", "ContextCanceledException", "ContextKey", "DeadlineExceededException", "Goroutine"]),
        new(
            "Sync",
            Below: ["Scheduling", "Frames", "Interop", "Contexts"],
            Public: ["CancelCauseScope", "Chan", "Context", "Goroutine", "GoroutineExitException", "IReceiveChan", "WaitReason"]),
        new(
            "Mains",
            Below: ["Scheduling", "Frames", "Observability", "Interop", "Time"],
            Public: ["DeadlockException", "Goroutine", "GoroutineStatus"]),
        new("Blocking", Below: ["Scheduling", "Frames", "Interop", "Time"], Public: ["WaitReason"]),
        new(
            "Net",
            Below: ["Scheduling", "Frames", "Interop", "Time", "Contexts", "Sync", "Blocking"],
            Public: ["Context", "ContextRegistration", "Goroutine", "GoroutineExitException"]),
    ];

    private static readonly Lazy<CSharpCompilation> Compilation = new(() => Sources.Compile(Project));

    private static IEnumerable<string> Files => Sources.Files(Project);

    [Test]
    public void EveryFolderHasARow() => Assert.That(
        Files.Select(FolderOf).Where(static folder => folder.Length > 0).Distinct(),
        Is.EquivalentTo(Layers.Select(static layer => layer.Folder)));

    // What generators add is not here: partial methods without a body. All else has to mean something, or the next test sees nothing.
    [Test]
    public void TheCompilerUnderstandsTheSources() => Assert.That(
        Compilation.Value.GetDiagnostics().Where(static found => found is { Severity: DiagnosticSeverity.Error, Id: not "CS8795" }),
        Is.Empty);

    [TestCaseSource(nameof(Layers))]
    public void AFolderKnowsWhatIsBelowIt(Layer layer)
    {
        var trees = Compilation.Value.SyntaxTrees.Where(tree => FolderOf(tree.FilePath) == layer.Folder).ToList();
        Assert.That(trees, Is.Not.Empty);
        Assert.That(trees.SelectMany(tree => Mentions(tree, layer)).Distinct(), Is.Empty);
    }

    // Parts of public types, such as Chan, may lie with the mechanism they belong to.
    [Test]
    public void TheNamespaceOfAFileIsItsFolders() => Assert.That(
        Files.Where(static file => !IsInNamespace(file, "GoroutineGen") && !IsInNamespace(file, $"GoroutineGen.{FolderOf(file)}")),
        Is.Empty);

    private static bool IsInNamespace(string file, string name) =>
        Sources.Text(Project, file).Contains($"namespace {name};", StringComparison.Ordinal);

    private static IEnumerable<string> Mentions(SyntaxTree tree, Layer layer)
    {
        var model = Compilation.Value.GetSemanticModel(tree);
        return from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let type = model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
               where type is not null && HomeOf(type) is { } home && home != layer.Folder
                   && !(home.Length == 0 ? layer.Public.Contains(type.Name) : layer.Below.Contains(home))
               select $"{tree.FilePath}: {type}";
    }

    // Of a type in parts the folder of the public one. Null: it is not of the runtime.
    private static string? HomeOf(INamedTypeSymbol type) => type.OriginalDefinition.DeclaringSyntaxReferences
        .Select(static declaration => FolderOf(declaration.SyntaxTree.FilePath)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string FolderOf(string file) => file.Contains('/') ? file[..file.IndexOf('/')] : "";

    /// <summary>A row: what a folder may know.</summary>
    public sealed record Layer(string Folder, string[] Below, string[] Public)
    {
        /// <summary>The row's name among the tests.</summary>
        public override string ToString() => Folder;
    }
}
