using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.TestHarness;

/// <summary>What test sources are compiled against: the framework this process runs on, and the runtime library.</summary>
public static class References
{
    /// <summary>The framework alone.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = LoadFramework();

    /// <summary>The framework and the runtime library.</summary>
    public static ImmutableArray<MetadataReference> WithRuntime { get; } =
        Framework.Add(MetadataReference.CreateFromFile(typeof(Go).Assembly.Location));

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        // The trusted platform assemblies also hold this test's own dependencies; a user's project has the framework's only.
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
