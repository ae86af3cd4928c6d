namespace GoroutineGen.Package.Tests;

public class PackageLayoutTests
{
    private static readonly string[] MadeByNuGet = ["_rels/", "[Content_Types].xml", "package/", "GoroutineGen.nuspec"];

    [Test]
    public void ThePackageHoldsTheseFilesAndNoOthers()
    {
        Assert.That(PackageUnderTest.Files().Where(f => !MadeByNuGet.Any(f.StartsWith)), Is.EquivalentTo(new[]
        {
            "lib/net10.0/GoroutineGen.Runtime.dll",
            "lib/net10.0/GoroutineGen.Runtime.xml",
            "analyzers/dotnet/cs/GoroutineGen.Generator.dll",
            "analyzers/dotnet/cs/GoroutineGen.Analyzers.dll",
            "analyzers/dotnet/cs/GoroutineGen.CodeFixes.dll",
            "build/GoroutineGen.props",
            "build/GoroutineGen.targets",
            "buildTransitive/GoroutineGen.props",
            "buildTransitive/GoroutineGen.targets",
            "README.md",
            "LICENSE",
            "icon.png",
        }));
    }

    [Test]
    public void TheSymbolPackageHoldsTheLibrarysSymbols()
    {
        Assert.That(
            PackageUnderTest.Files(PackageUnderTest.SymbolsPath).Where(f => !MadeByNuGet.Any(f.StartsWith)),
            Is.EqualTo(new[] { "lib/net10.0/GoroutineGen.Runtime.pdb" }));
    }

    [Test]
    public void ThePackageDependsOnNoOther()
    {
        Assert.That(PackageUnderTest.Metadata.Descendants().Where(e => e.Name.LocalName == "dependency"), Is.Empty);
    }
}
