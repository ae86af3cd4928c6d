using System.Runtime.CompilerServices;

namespace GoroutineGen.Generator.Tests.Twins;

public class SnapshotFileTests
{
    [Test]
    public void EverySnapshotBelongsToATest()
    {
        var tests =
            from type in typeof(SnapshotFileTests).Assembly.GetTypes()
            from method in type.GetMethods()
            select $"{type.Name}.{method.Name}.verified.cs";
        var files = Directory.EnumerateFiles(Folder(), "*.verified.cs").Select(Path.GetFileName);
        Assert.That(files, Is.Not.Empty.And.SubsetOf(tests));
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
