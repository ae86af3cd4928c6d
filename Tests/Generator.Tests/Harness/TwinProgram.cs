namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>A program whose twin could easily mean something else than the original; how the twin looks does not matter.</summary>
/// <param name="Name">What is special about it, as a sentence.</param>
/// <param name="Body">The body of <c>Program.Run</c>.</param>
/// <param name="Members">The other members of <c>Program</c>.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Types">What is beside <c>Program</c>.</param>
public sealed record TwinProgram(string Name, string Body, string Members, string Output, string Types = "")
{
    private const string Helpers = """
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
        GeneratorHarness.Run($"{source}\n{Types}", Output);
    }
}
