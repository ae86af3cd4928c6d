namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>The overloads that are not run.</summary>
internal static class Unsampled
{
    /// <summary>Why, by documentation id.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["M:System.Console.ReadKey"] = "reads the keyboard itself, which the tests share with whoever started them",
        ["M:System.Console.ReadKey(System.Boolean)"] = "reads the keyboard itself, which the tests share with whoever started them",
    };
}
