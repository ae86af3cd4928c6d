using System.Diagnostics;

namespace GoroutineGen.ToolBenchmarks;

/// <summary><c>dotnet build</c> of the project on disk: plain, with the generator, with the rules as well, in turn.</summary>
internal static class RealBuild
{
    private const int Runs = 3;

    public static IEnumerable<(string Name, Cost Cost)> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("GoroutineGen.ToolBenchmarks-").FullName;
        try
        {
            Write(folder);
            Run(folder, "restore");
            Cost plain = Cost.Most, generated = Cost.Most, full = Cost.Most;
            // The first of each warms the servers up and does not count.
            for (var run = 0; run <= Runs; run++)
            {
                var without = Build(folder);
                var generator = Build(folder, "-p:WithGenerator=true");
                var rules = Build(folder, "-p:WithGenerator=true", "-p:WithRules=true");
                if (run > 0)
                    (plain, generated, full) = (Cost.Least(plain, without), Cost.Least(generated, generator), Cost.Least(full, rules));
            }

            return
            [
                ("dotnet build without the tool", plain), ("dotnet build with the generator", generated), ("dotnet build with all", full),
                ("  added by all", full - plain), ("  added by the rules", full - generated),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder)
    {
        foreach (var (name, text) in SyntheticProject.Sources())
            File.WriteAllText(Path.Combine(folder, name), text);
        File.WriteAllText(Path.Combine(folder, "Synthetic.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <InterceptorsNamespaces>$(InterceptorsNamespaces);GoroutineGen.Generated</InterceptorsNamespaces>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(Go).Assembly.Location}" />
              </ItemGroup>
              <ItemGroup Condition="'$(WithGenerator)' == 'true'">
                <Analyzer Include="{typeof(Generator.GoroutineGenerator).Assembly.Location}" />
                <Analyzer Condition="'$(WithRules)' == 'true'" Include="{typeof(Analyzers.GoroutineAnalyzer).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
    }

    /// <summary>The servers' processor time is not this process's to ask for: the clock alone counts here.</summary>
    private static Cost Build(string folder, params string[] options)
    {
        foreach (var output in (string[])["bin", Path.Combine("obj", "Release")])
        {
            if (Directory.Exists(Path.Combine(folder, output)))
                Directory.Delete(Path.Combine(folder, output), recursive: true);
        }

        var start = Stopwatch.GetTimestamp();
        Run(folder, ["build", "--no-restore", "-c", "Release", .. options]);
        return new Cost(Stopwatch.GetElapsedTime(start).TotalMilliseconds, double.NaN);
    }

    private static void Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }
}
