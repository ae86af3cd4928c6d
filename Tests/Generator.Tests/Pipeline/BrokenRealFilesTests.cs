using System.Text;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>
/// Real files, broken at random places, one place after the other: whatever the state of the source, all that an editor shows is the user's
/// own.
/// </summary>
public class BrokenRealFilesTests
{
    private const int Breaks = 1;

    private static IEnumerable<TestCaseData> Projects =>
        RealProject.All.Select((project, number) => new TestCaseData(project, number).SetArgDisplayNames(project.ToString()));

    [TestCaseSource(nameof(Projects)), Category(Seeds.Category)]
    public void NothingIsWrongInGeneratedFilesOnly(object files, int number)
    {
        var project = (RealProject)files;
        var seed = Seeds.First + number;
        var random = new Random(seed);
        var sound = project.Compile();
        var driver = GeneratorHarness.CreateDriver();
        var whole = new BrokenProgram(sound, driver);
        Assert.That(whole.Twins, Is.Positive);
        Assert.That(whole.ForeignErrors(), Is.Empty);
        for (var i = 0; i < Breaks; i++)
        {
            var tree = sound.SyntaxTrees[random.Next(project.Count)];
            (var text, var done) = RandomBreaks.Of(tree.ToString(), random);
            // As bad as it is, now and then it gets worse before it gets better.
            if (random.Next(4) == 0)
                (text, done) = RandomBreaks.Of(text, random) is var (worse, more) ? (worse, $"{done}; {more}") : default;
            var edited = tree.WithChangedText(SourceText.From(text, Encoding.UTF8));
            var broken = new BrokenProgram(sound.ReplaceSyntaxTree(tree, edited), whole.Driver);
            var what = $"{tree.FilePath} (seed {seed}, break {i}): {done}";
            Assert.That(broken.Thrown, Is.Null, what);
            Assert.That(broken.ForeignErrors(), Is.Empty, what);
        }
    }
}
