namespace GoroutineGen.Package.Tests;

public class PackageLayoutTests
{
    [Test]
    public void ThePackageHoldsTheseFilesAndNoOthers()
    {
        string[] madeByNuGet = ["_rels/", "[Content_Types].xml", "package/", "GoroutineGen.nuspec"];

        Assert.That(PackageUnderTest.Files().Where(f => !madeByNuGet.Any(f.StartsWith)), Is.EquivalentTo(new[]
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
    public void ThePackageDependsOnNoOther()
    {
        Assert.That(PackageUnderTest.Metadata.Descendants().Where(e => e.Name.LocalName == "dependency"), Is.Empty);
    }

    [Test]
    public void ThePackageNamesItsLicenceReadmeAndIcon()
    {
        Assert.That(
            (PackageUnderTest.Value("license"), PackageUnderTest.Value("readme"), PackageUnderTest.Value("icon")),
            Is.EqualTo(("MIT", "README.md", "icon.png")));
    }
}
