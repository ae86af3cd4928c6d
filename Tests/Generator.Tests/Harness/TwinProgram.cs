namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>A program whose twin could easily mean something else than the original; how the twin looks does not matter.</summary>
/// <param name="Name">What is special about it, as a sentence.</param>
/// <param name="Body">The body of <c>Program.Run</c>.</param>
/// <param name="Members">The other members of <c>Program</c>.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Types">What is beside <c>Program</c>.</param>
/// <param name="Implied">How many twins more there are than attributes.</param>
/// <param name="Library">A library with goroutines, in another assembly.</param>
/// <param name="Plain">An assembly on top of the library that is compiled without the generator.</param>
public sealed record TwinProgram(
    string Name,
    string Body,
    string Members,
    string Output,
    string Types = "",
    int Implied = 0,
    string? Library = null,
    string? Plain = null)
{
    /// <summary>Goroutine methods that every program has: one suspends, one writes.</summary>
    internal const string Helpers = """
            [Goroutine]
            static T Of<T>(T value)
            {
                Go.Yield();
                return value;
            }

            [Goroutine]
            static T Say<T>(T value)
            {
                Console.WriteLine($"<{value}>");
                return value;
            }
        """;

    public static IEnumerable<TestCaseData> Cases(IEnumerable<TwinProgram> programs) =>
        programs.Select(program => new TestCaseData(program).SetArgDisplayNames(program.Name));

    internal void Verify()
    {
        string source = TestSource.Members($$"""
                [Goroutine]
                public static void Run()
                {
                    {{Body}}
                }

            {{Helpers}}

                {{Members}}
            """);
        GeneratorHarness.Run($"{source}\n{Types}", Output, library: Library, implied: Implied, plain: Plain);
    }
}
