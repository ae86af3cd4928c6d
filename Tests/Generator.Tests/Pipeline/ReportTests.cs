using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>The report of a build that asks for one.</summary>
public class ReportTests
{
    private const string Source = """
        partial class Outer<T>
        {
            [Goroutine]
            static void Walk(Chan<int> c, string text, object gate)
            {
                foreach (var x in c) System.Console.WriteLine("*/" + '\\' + x);
                c.Send(
                    text.Length);
                Again();
                lock (gate)
                {
                    c.Receive(out var y);
                    c.Send(y);
                }

                void Again() { while (text.Length > 0) c.Receive(); }
            }

            [Goroutine]
            static System.Collections.Generic.IEnumerable<int> Steps(Chan<int> c) { yield return c.Receive(); }

            static void Ordinary(Chan<int> c) => c.Receive();
        }
        """;

    [Test]
    public void TheReportSaysWhereMethodsStop()
    {
        var methods = Report("true").GetProperty("methods");
        var walk = methods[0];
        var steps = methods[1];
        Assert.Multiple(() =>
        {
            Assert.That(methods.GetArrayLength(), Is.EqualTo(2));
            Assert.That(walk.GetProperty("method").GetString(), Is.EqualTo("Outer<T>.Walk(Chan<int>, string, object)"));
            Assert.That(walk.GetProperty("form").GetString(), Is.EqualTo("async"));
            Assert.That(
                Codes(walk.GetProperty("suspends")),
                Is.EqualTo(new[] { "foreach (var x in c)", "c.Send( text.Length)", "Again()", "c.Receive()" }));
            Assert.That(Codes(walk.GetProperty("keepsBlockingForm")[0].GetProperty("waits")), Is.EqualTo(new[]
            {
                "c.Receive(out var y)", "c.Send(y)",
            }));
            Assert.That(steps.GetProperty("form").GetString(), Is.EqualTo("none"));
            Assert.That(steps.GetProperty("notRewritten")[0].GetProperty("wayOut").GetString(), Is.Not.Empty);
        });
    }

    [TestCase("")]
    [TestCase("false")]
    public void NobodyAsksAndNothingIsWritten(string value) => Assert.That(Files(value).Keys, Has.None.Contains("Report"));

    [Test]
    public void AReportIsAComment()
    {
        foreach (var file in Files("true").Where(file => file.Key.StartsWith("Report")))
            Assert.That(CSharpSyntaxTree.ParseText(file.Value).GetRoot().DescendantTokens().Count(), Is.EqualTo(1), file.Value);
    }

    private static JsonElement Report(string value)
    {
        var text = Files(value)["Report.json.g.cs"];
        var begin = text.IndexOf("/*", StringComparison.Ordinal) + 2;
        return JsonDocument.Parse(text[begin..text.IndexOf("*/", StringComparison.Ordinal)]).RootElement;
    }

    private static string[] Codes(JsonElement calls) =>
        [.. calls.EnumerateArray().Select(call => call.GetProperty("code").GetString()!)];

    private static Dictionary<string, string> Files(string value) => CSharpGeneratorDriver.Create(
        [new GoroutineGenerator().AsSourceGenerator()],
        parseOptions: TestSource.ParseOptions(interceptors: true),
        optionsProvider: new Options(value))
        .RunGenerators(TestSource.Compile(Source)).GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(file => file.HintName, file => file.SourceText.ToString());

    private sealed class Options(string report) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(report);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(string report) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values =
            ImmutableDictionary<string, string>.Empty.Add("build_property.GoroutineGenReport", report);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
