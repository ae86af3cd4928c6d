using System.Text.RegularExpressions;

namespace GoroutineGen.Package.Tests;

public partial class ReadmeTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TheExampleBuildsWithoutWarningsAndPrintsWhatTheReadmeSays(CancellationToken cancel)
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        using var project = new ConsumerProject(FirstExample().Match(readme).Groups["code"].Value);

        Assert.That(await project.BuildAndRun(cancel), Is.EqualTo(PromisedOutput().Match(readme).Groups["output"].Value));
        // Without twins the example prints the same, on a thread for each goroutine.
        Assert.That(project.CompiledMethods(), Is.SupersetOf(new[] { "Run__goroutine", "Produce__goroutine", "Square__goroutine" }));
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FirstExample();

    [GeneratedRegex("^It prints `(?<output>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex PromisedOutput();
}
