using System.Diagnostics;

namespace GoroutineGen.ToolBenchmarks;

/// <summary><c>dotnet build</c> of the project on disk, with the generator and the analyzers and without, in turn.</summary>
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
            Cost plain = Cost.Most, full = Cost.Most;
            // The first of each warms the servers up and does not count.
            for (var run = 0; run <= Runs; run++)
            {
                var without = Build(folder, "-p:WithTool=false");
                var with = Build(folder, "-p:WithTool=true");
                if (run > 0)
                    (plain, full) = (Cost.Least(plain, without), Cost.Least(full, with));
            }

            return [("dotnet build without the tool", plain), ("dotnet build with the tool", full), ("  added", full - plain)];
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
              <ItemGroup Condition="'$(WithTool)' == 'true'">
                <Analyzer Include="{typeof(Generator.GoroutineGenerator).Assembly.Location}" />
                <Analyzer Include="{typeof(Analyzers.GoroutineAnalyzer).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
    }

    /// <summary>The servers' processor time is not this process's to ask for: the clock alone counts here.</summary>
    private static Cost Build(string folder, string option)
    {
        foreach (var output in (string[])["bin", Path.Combine("obj", "Release")])
        {
            if (Directory.Exists(Path.Combine(folder, output)))
                Directory.Delete(Path.Combine(folder, output), recursive: true);
        }

        var start = Stopwatch.GetTimestamp();
        Run(folder, "build", "--no-restore", "-c", "Release", option);
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
