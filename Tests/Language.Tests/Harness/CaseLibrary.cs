using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Harness;

/// <summary>The assembly, with goroutines of its own, that every case references.</summary>
internal static class CaseLibrary
{
    /// <summary>Its name.</summary>
    public const string Name = "Library";

    private static readonly Lazy<byte[]> Compiled = new(Compile);

    /// <summary>What it was compiled to.</summary>
    public static byte[] Image => Compiled.Value;

    /// <summary>The reference, under another name too: for <c>extern alias</c>.</summary>
    public static MetadataReference Reference => MetadataReference.CreateFromImage(Image).WithAliases(["global", "OtherName"]);

    private static byte[] Compile()
    {
        var (image, faults) = Compiler.Generate(Name, CaseFiles.Library).Emit(OptimizationLevel.Release);
        Assert.That(faults, Is.Empty, "The library does not compile.");
        return image;
    }
}
