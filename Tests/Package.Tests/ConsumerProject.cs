using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GoroutineGen.Package.Tests;

/// <summary>
/// A console project in a temporary folder that knows the package and nothing of this repository: a feed with that one
/// package, a package cache of its own, no Directory.Build files from above.
/// </summary>
internal sealed class ConsumerProject : IDisposable
{
    private const string LibraryFolder = "Library";

    private static readonly string Program = Path.Combine("bin", "Release", "net10.0", "Consumer.dll");

    private readonly string _folder = Directory.CreateTempSubdirectory("GoroutineGen.Package.Tests-").FullName;

    public ConsumerProject(string program, params string[] properties)
    {
        Write("Program.cs", program);
        Write("Consumer.csproj", ProjectFile([
            "<OutputType>Exe</OutputType>",
            $"<DefaultItemExcludes>$(DefaultItemExcludes);{LibraryFolder}/**</DefaultItemExcludes>",
            .. properties]));
        Write("nuget.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="feed" />
              </packageSources>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "global.json"), Path.Combine(_folder, "global.json"));
        var feed = Directory.CreateDirectory(Path.Combine(_folder, "feed"));
        File.Copy(PackageUnderTest.Path, Path.Combine(feed.FullName, Path.GetFileName(PackageUnderTest.Path)));
    }

    /// <summary>Adds a library that uses the package too, and lets the program reference it.</summary>
    public void AddLibrary(string source)
    {
        Directory.CreateDirectory(Path.Combine(_folder, LibraryFolder));
        Write($"{LibraryFolder}/Library.cs", source);
        Write($"{LibraryFolder}/Library.csproj", ProjectFile([]));
        Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup Condition="'$(OutputType)' == 'Exe'">
                <ProjectReference Include="{LibraryFolder}/Library.csproj" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Adds a file that analyzers and generators may read.</summary>
    public void AddAdditionalFile(string name, string text)
    {
        Write(name, text);
        Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <AdditionalFiles Include="{name}" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Builds; a warning fails the build.</summary>
    public Task<Output> Build(CancellationToken cancel) =>
        DotNet.Run(_folder, cancel, "build", "-c", "Release", "-warnaserror", "-nodeReuse:false");

    /// <summary>Lets <c>dotnet format</c> apply the fixes of rules that are warnings.</summary>
    public Task<Output> ApplyFixes(CancellationToken cancel, params string[] rules) =>
        DotNet.Run(_folder, cancel, ["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", .. rules]);

    /// <summary>Runs the program that <see cref="Build"/> has made.</summary>
    public Task<Output> Run(CancellationToken cancel) => DotNet.Run(_folder, cancel, Program);

    public async Task<string> BuildAndRun(CancellationToken cancel)
    {
        var build = await Build(cancel);
        Assert.That(build.ExitCode, Is.Zero, build.ToString());
        var run = await Run(cancel);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")), run.ToString());
        return run.Text.ReplaceLineEndings("\n").TrimEnd();
    }

    public async Task<string> Property(string name, CancellationToken cancel)
    {
        var result = await DotNet.Run(_folder, cancel, "msbuild", $"-getProperty:{name}", "-nodeReuse:false");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Text.Trim();
    }

    /// <summary>What the build has made of the program: the file that has an extension.</summary>
    public byte[] Compiled(string extension) => File.ReadAllBytes(Path.Combine(_folder, Path.ChangeExtension(Program, extension)));

    /// <summary>The names of all methods in the built program.</summary>
    public string[] CompiledMethods()
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(_folder, Program)));
        var metadata = image.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(handle => metadata.GetString(metadata.GetMethodDefinition(handle).Name))];
    }

    /// <summary>A text file of the project, with the line ends of Unix.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file)).ReplaceLineEndings("\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string ProjectFile(string[] properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {string.Join("\n    ", properties)}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="GoroutineGen" Version="{PackageUnderTest.Version}" />
          </ItemGroup>
        </Project>
        """;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
