namespace GoroutineGen.Analyzers;

/// <summary>The ids of all rules, and where each is documented.</summary>
/// <remarks>
/// 0001-0099: starves or deadlocks the scheduler; 0100-0199: works differently than it looks; 0200-0299: style and performance;
/// 0900-0999: cannot be rewritten, and why.
/// </remarks>
public static class RuleIds
{
    /// <summary>A <c>[Goroutine]</c> method is left as ordinary code.</summary>
    public const string NotRewritten = "GOR0900";

    /// <summary>A type around a <c>[Goroutine]</c> method is not partial.</summary>
    public const string ContainingTypeIsNotPartial = "GOR0901";

    /// <summary>A wait in a rewritten method holds its thread.</summary>
    public const string PartKeepsItsBlockingForm = "GOR0902";

    /// <summary>
    /// A method that is marked <c>[Goroutine]</c> by its type, its assembly, or what it overrides or implements stays ordinary code.
    /// </summary>
    public const string MarkedByOthersNotRewritten = "GOR0903";

    /// <summary>The waits in a try block hold their thread because of an exception filter.</summary>
    public const string FilterKeepsItsTryBlock = "GOR0904";

    /// <summary>Where the rules' pages are: docs/rules at the repository's home (RepositoryUrl in Directory.Build.props).</summary>
    private const string Pages = "https://github.com/goroutinegen/goroutinegen/blob/main/docs/rules/";

    internal static string HelpLink(string id) => $"{Pages}{id}.md";
}
