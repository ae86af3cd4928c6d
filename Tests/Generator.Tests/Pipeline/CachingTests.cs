using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>An edit makes the generator do again what the edit changed, and nothing else.</summary>
public class CachingTests
{
    private const string Source = """
        static partial class Program
        {
            static void Main() => Go.Run(First);

            [Goroutine]
            internal static void First()
            {
                Second(1);
            }

            [Goroutine]
            internal static void Second(int x)
            {
                for (int i = 0; i < x; i++) Console.WriteLine(i);
            }
        }
        """;

    [Test]
    public void AddingAnUnrelatedFileEmitsNothingAgain()
    {
        var edited = EditedRun.AddFile(Source, "class Unrelated { void M() { } }");
        Assert.That(edited.Changes(TrackingNames.Twins), Is.Empty);
        Assert.That(edited.Changes(TrackingNames.Interceptors), Is.Empty);
        Assert.That(edited.Emissions, Is.Empty);
    }

    [TestCase("x + 1", "x + 2", TestName = "AnEditInAnUnrelatedFileRunsNothingAgain(in a body)")]
    [TestCase("int M", "long M", TestName = "AnEditInAnUnrelatedFileRunsNothingAgain(of a signature)")]
    public void AnEditInAnUnrelatedFileRunsNothingAgain(string part, string edit)
    {
        const string unrelated = "class Unrelated { int M(int x) => x + 1; }";
        var edited = EditedRun.ReplaceInOtherFile(Source, unrelated, unrelated.Replace(part, edit));
        Assert.That(TrackedSteps.Names.SelectMany(edited.Changes), Is.Empty);
        Assert.That(edited.Emissions, Is.Empty);
    }

    [Test]
    public void CommentBehindTheMethodsEmitsNoTwinAgain()
    {
        var edited = EditedRun.Replace(Source + "\n", Source + "\n// a comment\n");
        Assert.That(edited.Changes(TrackingNames.Twins), Is.Empty);
    }

    [Test]
    public void AnyEditOfAFileMovesItsInterceptors()
    {
        // The location data holds a checksum of the file.
        var edited = EditedRun.Replace(Source + "\n", Source + "\n// a comment\n");
        Assert.That(edited.Changes(TrackingNames.Interceptors), Is.EqualTo([IncrementalStepRunReason.Modified]));
    }

    [Test]
    public void EditInOneBodyEmitsThatTwinAgainAndNoOther()
    {
        var edited = EditedRun.Replace(Source, Source.Replace("Console.WriteLine(i)", "Console.WriteLine(i + 1)"));
        Assert.That(edited.Changes(TrackingNames.Twins), Is.EqualTo([IncrementalStepRunReason.Modified]));
        // The interceptors' locations hold a checksum of the file.
        Assert.That(edited.ChangedFiles, Has.Exactly(2).Items.And.One.StartsWith("Program.Second").And.One.StartsWith("Interceptors"));
        Assert.That(edited.Emissions, Is.EqualTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified]));
    }

    [Test]
    public void EditInOneBodyOfAFileWithoutStartsEmitsOneFile()
    {
        var source = Source.Replace("Go.Run(First)", "First()");
        var edited = EditedRun.Replace(source, source.Replace("Console.WriteLine(i)", "Console.WriteLine(i + 1)"));
        Assert.That(edited.ChangedFiles, Has.Exactly(1).Items.And.One.StartsWith("Program.Second"));
        Assert.That(edited.Emissions, Is.EqualTo([IncrementalStepRunReason.Modified]));
    }

    [Test]
    public void ALineBetweenMethodsEmitsThoseBelowAgain()
    {
        // Their twins' #line directives name the lines.
        var edited = EditedRun.Replace(Source, Source.Replace(
            "    [Goroutine]\n    internal static void Second", "\n    [Goroutine]\n    internal static void Second"));
        Assert.That(edited.Changes(TrackingNames.Twins), Is.EqualTo([IncrementalStepRunReason.Modified]));
        Assert.That(edited.ChangedFiles, Has.One.StartsWith("Program.Second").And.None.StartsWith("Program.First"));
    }

    [Test]
    public void RenamingACalleeEmitsItAndItsCallersAgainAndNoOther()
    {
        var source = Source.Replace("static void Main()", "[Goroutine] static void Apart() { } static void Main()");
        var edited = EditedRun.Replace(source, source.Replace("Second(", "Another("));
        Assert.That(
            edited.ChangedFiles,
            Has.One.StartsWith("Program.First").And.One.StartsWith("Program.Another").And.None.StartsWith("Program.Apart"));
        Assert.That(edited.Text, Does.Contain("Another__goroutine").And.Not.Contain("Second__goroutine"));
    }

    [Test]
    public void MovingAMethodByALineEmitsItAgain()
    {
        // Its twin's #line directives name the lines.
        var edited = EditedRun.Replace(Source, "\n" + Source);
        Assert.That(
            edited.Changes(TrackingNames.Twins), Is.EqualTo([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified]));
    }

    [Test]
    public void CalleeThatLosesItsTwinChangesItsCaller()
    {
        var edit = Source.Replace("Second(int x)", "Second(int x, Span<int> y = default)");
        var edited = EditedRun.Replace(Source, edit);
        Assert.That(edited.Changes(TrackingNames.Twins), Does.Contain(IncrementalStepRunReason.Modified));
        Assert.That(edited.Text, Does.Contain("First__goroutine").And.Not.Contain("Second__goroutine"));
    }

    [Test]
    public void NewGoroutineMethodIsNew()
    {
        var edit = Source.Replace("static void Main()", "[Goroutine] static void Third() { } static void Main()");
        var edited = EditedRun.Replace(Source, edit);
        Assert.That(edited.Changes(TrackingNames.Twins), Does.Contain(IncrementalStepRunReason.New));
        Assert.That(edited.Text, Does.Contain("Third__goroutine"));
    }

    [Test]
    public void EveryStageIsTracked()
    {
        var stages = GeneratorHarness.Generate(Source).Result.TrackedSteps.Keys;
        Assert.That(TrackedSteps.Names, Is.SubsetOf(stages));
    }
}
