namespace GoroutineGen.Analyzers;

/// <summary>Where the rules are documented.</summary>
internal static class RuleLinks
{
    // docs/rules at the repository's home (RepositoryUrl in Directory.Build.props).
    private const string Pages = "https://github.com/goroutinegen/goroutinegen/blob/main/docs/rules/";

    internal static string To(string id) => $"{Pages}{id}.md";
}
