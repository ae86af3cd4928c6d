using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>
/// Calls are intercepted by the content of their file and their position in it, so those in two files of the same content cannot be.
/// </summary>
public class SameContentTests
{
    private const string Copied = """
        file static class Copied
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Register() => Program.Starts.Add(static () => Console.WriteLine(Go.Run(Program.Twice, 1).Join()));
        }
        """;

    private const string Program = """
        static partial class Program
        {
            public static List<Action> Starts { get; } = [];

            public static void Run()
            {
                Starts.ForEach(start => start());
                Console.WriteLine(Go.Run(Twice, 2).Join());
            }

            [Goroutine]
            public static int Twice(int x) => x * 2;
        }
        """;

    [TestCase("/src/A/Copied.cs", "/src/B/Copied.cs")]
    [TestCase("/src/First.cs", "/src/Second.cs")]
    public void OnlyTheOthersAreIntercepted(string first, string second)
    {
        var options = TestSource.ParseOptions();
        var compilation = TestSource.Compile(Program)
            .AddSyntaxTrees(TestSource.Parse(Copied, options, first), TestSource.Parse(Copied, options, second));
        var run = GeneratorHarness.Generate(compilation);
        Assert.That(run.Text.Split("InterceptsLocation(").Length - 1, Is.EqualTo(1));
        foreach (var mode in ProgramRunner.Modes)
            Assert.That(ProgramRunner.Run(run.Emit(OptimizationLevel.Release), [], mode), Is.EqualTo("2\n2\n4\n"));
    }
}
