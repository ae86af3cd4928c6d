using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>What the generator did after an edit, when it had seen the source before.</summary>
internal sealed class EditedRun
{
    private readonly GeneratorRunResult _before;
    private readonly GeneratorRunResult _after;

    private EditedRun(Compilation before, Compilation after)
    {
        var driver = GeneratorHarness.CreateDriver().RunGenerators(before);
        _before = driver.GetRunResult().Results.Single();
        _after = driver.RunGenerators(after).GetRunResult().Results.Single();
        Assert.That(_after.Exception, Is.Null);
    }

    public string Text => string.Concat(_after.GeneratedSources.Select(file => file.SourceText));

    /// <summary>The names of the files that are not as they were.</summary>
    public IEnumerable<string> ChangedFiles =>
        from file in _after.GeneratedSources
        where _before.GeneratedSources.All(before => before.HintName != file.HintName || !before.SourceText.ContentEquals(file.SourceText))
        select file.HintName;

    /// <summary>Why files were emitted again, of those that were.</summary>
    public IEnumerable<IncrementalStepRunReason> Emissions =>
        TrackedSteps.Changes(_after.TrackedOutputSteps.SelectMany(step => step.Value));

    public static EditedRun Replace(string source, string edited)
    {
        var before = TestSource.Compile(source);
        var tree = before.SyntaxTrees[0];
        return new EditedRun(before, before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited, Encoding.UTF8))));
    }

    public static EditedRun AddFile(string source, string file)
    {
        var before = TestSource.Compile(source);
        return new EditedRun(before, before.AddSyntaxTrees(TestSource.Parse(file, TestSource.ParseOptions(), "/src/Added.cs")));
    }

    /// <summary>An edit in another file of the same project.</summary>
    public static EditedRun ReplaceInOtherFile(string source, string file, string edited)
    {
        var tree = TestSource.Parse(file, TestSource.ParseOptions(), "/src/Other.cs");
        var before = TestSource.Compile(source).AddSyntaxTrees(tree);
        return new EditedRun(before, before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(edited, Encoding.UTF8))));
    }

    /// <summary>Why a step's outputs are others than before, of those that are.</summary>
    public IEnumerable<IncrementalStepRunReason> Changes(string step) =>
        _after.TrackedSteps.TryGetValue(step, out var runs) ? TrackedSteps.Changes(runs) : [];
}
