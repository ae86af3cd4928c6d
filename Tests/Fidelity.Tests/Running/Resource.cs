namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>Sources that are embedded in this assembly, by folder.</summary>
internal static class Resource
{
    public static IEnumerable<(string Name, string Text)> In(string folder) =>
        from name in typeof(Resource).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.StartsWith(folder + "/", StringComparison.Ordinal)
        select (Path.GetFileNameWithoutExtension(name), Read(name));

    private static string Read(string name)
    {
        using StreamReader reader = new(typeof(Resource).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
