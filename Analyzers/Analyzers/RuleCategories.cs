namespace GoroutineGen.Analyzers;

/// <summary>The categories of the rules, with the ids that belong to them.</summary>
internal static class RuleCategories
{
    /// <summary>0001-0099: starves or deadlocks the scheduler.</summary>
    public const string Scheduling = "GoroutineGen.Scheduling";

    /// <summary>0100-0199: works differently than it looks.</summary>
    public const string Meaning = "GoroutineGen.Meaning";

    /// <summary>0200-0299: style and performance.</summary>
    public const string Style = "GoroutineGen.Style";

    /// <summary>0900-0999: cannot be rewritten, and why.</summary>
    public const string Rewriting = "GoroutineGen.Rewriting";
}
