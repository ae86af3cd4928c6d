namespace GoroutineGen.Package.Tests;

public class ReproducibleBuildTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TwoFoldersWhosePathsAreMappedGiveTheSameBytes(CancellationToken cancel)
    {
        using var here = Project();
        using var there = Project();
        foreach (var project in (ConsumerProject[])[here, there])
            Assert.That(await project.BuildAndRun(cancel), Is.EqualTo("42"));

        Assert.That(there.Compiled(".dll"), Is.EqualTo(here.Compiled(".dll")));
        Assert.That(there.Compiled(".pdb"), Is.EqualTo(here.Compiled(".pdb")));
    }

    private static ConsumerProject Project() => new(
        """
        var values = new Chan<int>();
        Go.Run(Numbers.Send, values, 42);
        Console.WriteLine(values.Receive());

        static partial class Numbers
        {
            [Goroutine]
            public static void Send(Chan<int> output, int value) => output.Send(value);
        }
        """,
        "<PathMap>$(MSBuildProjectDirectory)=/_</PathMap>",
        "<EmbedAllSources>true</EmbedAllSources>",
        "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>",
        "<DeterministicSourcePaths>false</DeterministicSourcePaths>"); // They would need a repository.
}
