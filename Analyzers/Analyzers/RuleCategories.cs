namespace GoroutineGen.Analyzers;

/// <summary>The categories of the rules.</summary>
internal static class RuleCategories
{
    public const string Rewriting = "GoroutineGen.Rewriting";
}
