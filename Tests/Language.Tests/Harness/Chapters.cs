namespace GoroutineGen.Language.Tests.Harness;

/// <summary>The order of the matrix.</summary>
internal static class Chapters
{
    /// <summary>The parts, and in each the folders of cases with their titles.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<(string Folder, string Title)> Chapters)> All { get; } =
    [
        ("Statements",
        [
            ("Statements", "Declarations, blocks and simple statements"),
            ("Loops", "Loops"),
            ("Foreach", "foreach"),
            ("Jumps", "goto and labels"),
            ("Switches", "switch statements"),
            ("Exceptions", "Exceptions"),
            ("Resources", "using"),
            ("Locks", "Locks"),
        ]),
        ("Expressions",
        [
            ("Evaluation", "Calls and the order of evaluation"),
            ("Assignments", "Assignments"),
            ("Operators", "Operators and conversions"),
            ("Conditionals", "Conditional expressions"),
            ("Patterns", "Patterns and switch expressions"),
            ("Tuples", "Tuples and deconstruction"),
            ("Strings", "Strings"),
            ("Collections", "Arrays and collections"),
            ("Objects", "Objects and literals"),
            ("Queries", "Queries"),
            ("Dynamic", "dynamic"),
            ("ByReference", "References, spans and stack-only values"),
            ("Unsafe", "Unsafe code"),
        ]),
        ("Functions",
        [
            ("Lambdas", "Lambdas and anonymous methods"),
            ("LocalFunctions", "Local functions"),
            ("Delegates", "Delegates and events"),
            ("CallerInfo", "Caller information"),
        ]),
        ("Declarations",
        [
            ("Methods", "Methods and other members"),
            ("Generics", "Generics"),
            ("Types", "Types"),
            ("Dispatch", "Virtual and interface methods"),
            ("Attributes", "Attributes"),
            ("Names", "Names, usings and nullable contexts"),
        ]),
        ("Goroutines",
        [
            ("Calls", "Calls of goroutine methods"),
            ("Starts", "Starting goroutines"),
            ("Channels", "Channels, select and waits"),
        ]),
        ("Text",
        [
            ("Preprocessor", "Preprocessor and layout"),
        ]),
    ];
}
