using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>
/// The assemblies that every case references: the library has goroutines of its own; what stands on the library is compiled without the
/// generator.
/// </summary>
internal static class CaseLibrary
{
    private const string Library = "Library";
    private const string Plain = "Plain";

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Compiled = new(() =>
    {
        var library = Emit(Compiler.Generate(Library, CaseFiles.Sources(Library)));
        var plain = new GeneratorRun(default, Compiler.Compile(Plain, CaseFiles.Sources(Plain), libraries: Reference(library)));
        return new Dictionary<string, byte[]> { [Library] = library, [Plain] = Emit(plain) };
    });

    /// <summary>What the assemblies were compiled to, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Images => Compiled.Value;

    /// <summary>The references; the library has another name too, for <c>extern alias</c>.</summary>
    public static IEnumerable<MetadataReference> References =>
        [Reference(Images[Library]).WithAliases(["global", "OtherName"]), Reference(Images[Plain])];

    private static PortableExecutableReference Reference(byte[] image) => MetadataReference.CreateFromImage(image);

    private static byte[] Emit(GeneratorRun run) => run.Emit(OptimizationLevel.Release).Image;
}
