using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.TestHarness;

/// <summary>What test sources are compiled against: the framework this process runs on, and the runtime library.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> Framework { get; } = LoadFramework();

    public static ImmutableArray<MetadataReference> WithRuntime { get; } =
        Framework.Add(MetadataReference.CreateFromFile(typeof(Go).Assembly.Location));

    private static ImmutableArray<MetadataReference> LoadFramework()
    {
        // The trusted platform assemblies also hold this test's own dependencies; a user's project has the framework's only.
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
