using System.Text;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>
/// Files of any form: positions stay right with tabs, other line breaks, a byte order mark, long lines and letters of all kinds.
/// </summary>
public class TextFormTests
{
    private static readonly string Plain = SteppedBodies.All.Single(body => body.Name == "calls").Source;

    public static IEnumerable<TestCaseData> Cases =>
        from source in new (string Name, string Text)[]
        {
            ("tabs", Plain.Replace("    ", "\t")),
            ("tabs in the middle", Plain.Replace("; ", ";\t").Replace("(a)", "(\ta\t)")),
            ("CRLF", Plain.ReplaceLineEndings("\r\n")),
            ("CR", Plain.ReplaceLineEndings("\r")),
            ("next line", Plain.ReplaceLineEndings("\u0085")),
            ("line separators", Plain.ReplaceLineEndings("\u2028")),
            ("a byte order mark", "\uFEFF" + Plain),
            ("a long line", Plain.ReplaceLineEndings(new string(' ', 600))),
            ("other letters", Plain.Replace("Twice", "Zweimal_größer_двa")
                .Replace("int a ", "int ä\u0301é ")
                .Replace("(a)", "(ä\u0301é)")
                .Replace(" a +", " ä\u0301é +")
                .Replace("a +=", "ä\u0301é +=")),
            ("escapes", Plain.Replace("Twice", "Tw\\u0069ce").Replace("Do", "@Do")),
            ("surrogates", Plain.Replace("\"{0}{1}\"", "\"😀{0}{1}😀\"")),
        }
        select new TestCaseData(source.Text).SetArgDisplayNames(source.Name);

    [TestCaseSource(nameof(Cases))]
    public void TheTwinStopsWhereTheOriginalStops(string source)
    {
        var run = GeneratorHarness.Generate(TestSource.Compile(source));
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));

        Assert.That(points["Run"], Is.Not.Empty);
        Assert.That(points["Run__goroutine"], Is.EqualTo(points["Run"]), run.Text);
    }

    /// <summary>A directive cannot name a column past 65535: the twin compiles all the same, and its lines are right.</summary>
    [Test]
    public void ALineThatIsTooLongForADirectiveKeepsItsNumber()
    {
        var source = Plain.Replace("a += Twice(a)", new string(' ', 70_000) + "a += Twice(a)");
        var run = GeneratorHarness.Generate(TestSource.Compile(source));
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));

        Assert.That(points["Run__goroutine"].Select(point => point.Line), Is.EqualTo(points["Run"].Select(point => point.Line)));
    }

    [Test]
    public void AByteOrderMarkIsNoText()
    {
        var text = SourceText.From(new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Plain)]));
        var compilation = TestSource.Compile(Plain);
        compilation = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, TestSource.ParseOptions(), TestSource.FileName));
        var points = SequencePoints.Read(GeneratorHarness.Generate(compilation).Emit(OptimizationLevel.Debug));

        Assert.That(points["Run__goroutine"], Is.Not.Empty.And.EqualTo(points["Run"]));
    }
}
