using System.Xml.Linq;
using GoroutineGen.Corpora.Tests.Harness;

namespace GoroutineGen.Corpora.Tests;

/// <summary>
/// A warning of the compiler or of a rule fails the build of every project here, the samples and the tests of the runtime among them: that
/// the solution builds says that it has none, as long as nobody turns one off.
/// </summary>
public static class WarningGateTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(Corpus.Root, "../.."));

    private static readonly string[] Switches =
    [
        "TreatWarningsAsErrors", "WarningsNotAsErrors", "NoWarn", "WarningLevel", "AnalysisLevel", "RunAnalyzers", "EnableNETAnalyzers",
    ];

    [Test]
    public static void ProjectFilesSayOnceThatWarningsAreErrors() =>
        Assert.That(ProjectFiles().SelectMany(SwitchesIn), Is.EquivalentTo(
        [
            "Directory.Build.props: TreatWarningsAsErrors = true",
            "Directory.Build.props: AnalysisLevel = latest",
            // Of restoring, not of building: see there.
            "Tests/Directory.Build.props: NoWarn = $(NoWarn);NU1603",
        ]));

    [Test]
    public static void EveryFolderTakesOverWhatIsSaidForAll()
    {
        var folders = ProjectFiles()
            .Where(file => Path.GetFileName(file) == "Directory.Build.props" && Path.GetDirectoryName(file) != Repository);
        Assert.That(folders, Is.Not.Empty.And.All.Matches<string>(file =>
            XDocument.Load(file).Descendants("Import").Any(import => import.Attribute("Project")?.Value == "../Directory.Build.props")));
    }

    /// <summary>Nothing in there needs one: the tests of refused bodies, which warn by design, are elsewhere.</summary>
    [Test]
    public static void SourcesTurnNoWarningOff([Values("Samples", "Tests/Runtime.Tests")] string folder)
    {
        var sources = Files("*.cs").Where(file => Relative(file).StartsWith(folder + "/", StringComparison.Ordinal)).ToList();

        Assert.That(sources, Is.Not.Empty);
        foreach (var source in sources)
            Assert.That(File.ReadAllText(source), Does.Not.Contain("#pragma warning disable").And.Not.Contain("SuppressMessage"), source);
    }

    private static IEnumerable<string> SwitchesIn(string file) =>
        from element in XDocument.Load(file).Descendants()
        where Switches.Contains(element.Name.LocalName)
        select $"{Relative(file)}: {element.Name.LocalName} = {element.Value}";

    private static IEnumerable<string> ProjectFiles() => Files("*.csproj").Concat(Files("*.props")).Concat(Files("*.targets"));

    private static IEnumerable<string> Files(string pattern) =>
        from file in Directory.EnumerateFiles(Repository, pattern, SearchOption.AllDirectories)
        where !Relative(file).Split('/').Any(part => part is "bin" or "obj" or "artifacts")
        select file;

    private static string Relative(string file) => Path.GetRelativePath(Repository, file).Replace('\\', '/');
}
