using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace GoroutineGen.Package.Tests;

/// <summary>What a feed shows of the package.</summary>
public partial class PackageMetadataTests
{
    private static readonly string Home = PackageUnderTest.Value("projectUrl");

    [Test]
    public void UntilVersion1ThePackageIsAPreRelease()
    {
        Assert.That(PackageUnderTest.Version, Does.Match(@"^(0\.\d+\.\d+-preview\.\d+|[1-9]\d*\.\d+\.\d+(-.+)?)$"));
    }

    [Test]
    public void TheReleaseNotesLeadToTheChanges()
    {
        Assert.That(PackageUnderTest.Value("releaseNotes"), Does.EndWith($"{Home}/blob/main/CHANGELOG.md"));
    }

    [Test]
    public void TheSourcesAreNamedByHomeAndCommit()
    {
        Assert.That((string?)PackageUnderTest.Repository.Attribute("type"), Is.EqualTo("git"));
        Assert.That((string?)PackageUnderTest.Repository.Attribute("url"), Is.EqualTo(Home));
        Assert.That(PackageUnderTest.Commit, PackageUnderTest.HasHistory() ? Does.Match("^[0-9a-f]{40}$") : Is.Null);
    }

    [Test]
    public void ThePackageNamesItsLicenceReadmeAndIcon()
    {
        Assert.That(
            (PackageUnderTest.Value("license"), PackageUnderTest.Value("readme"), PackageUnderTest.Value("icon")),
            Is.EqualTo(("MIT", "README.md", "icon.png")));
    }

    // As feeds want it: a square PNG of 128 pixels or more; its header holds width and height.
    [Test]
    public void TheIconIsOneThatFeedsShow()
    {
        var icon = PackageUnderTest.Read("icon.png").ToArray();
        var width = BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20));

        Assert.That(icon[..4], Is.EqualTo(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }));
        Assert.That(width, Is.EqualTo(height).And.AtLeast(128));
    }

    // A feed shows it far from the files of this repository.
    [Test]
    public void TheReadmeThatFeedsShowIsOursWithLinksThatLeadHome()
    {
        var ours = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var shown = Encoding.UTF8.GetString(PackageUnderTest.Read("README.md").ToArray());

        Assert.That(Link().Count(ours), Is.AtLeast(5));
        Assert.That(Link().Matches(shown).Select(link => link.Groups["target"].Value), Has.All.StartsWith("https://"));
        Assert.That(shown.Replace($"]({Home}/blob/main/", "]("), Is.EqualTo(ours));
    }

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)")]
    private static partial Regex Link();
}
