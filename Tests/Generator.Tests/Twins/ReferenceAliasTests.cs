using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>
/// Goroutines of an assembly that is referenced under an alias only: generated code cannot say <c>global::</c> and mean it.
/// </summary>
public class ReferenceAliasTests
{
    private const string Library = """
        namespace Library;

        public static partial class Numbers
        {
            [Goroutine]
            public static int Twice(this int x)
            {
                Go.Yield();
                return x * 2;
            }

            [Goroutine]
            public static int Second<T>(this T x, int y)
            {
                Go.Yield();
                return y;
            }
        }

        public partial class Worker
        {
            [Goroutine]
            public virtual int Work(int x)
            {
                Go.Yield();
                return x;
            }
        }
        """;

    private const string Program = """
        extern alias Lib;
        using Lib::Library;

        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                Console.WriteLine(2.Twice());
                Console.WriteLine("a".Second(3) + Numbers.Twice(1));
                int? none = null, some = 4;
                Console.WriteLine($"{none?.Twice()} {some?.Twice()}");
                Console.WriteLine(new Own().Work(5));
                Console.WriteLine(Go.Run(Numbers.Twice, 3).Join());
            }
        }

        partial class Own : Worker
        {
            [Goroutine]
            public override int Work(int x) => base.Work(x) + 1.Twice();
        }
        """;

    [Test]
    public void ExtensionsKeepTheirBlockingForm()
    {
        var library = GeneratorHarness.Generate(TestSource.Compile(Library, assembly: "Library")).Emit(OptimizationLevel.Release);
        var reference = MetadataReference.CreateFromImage(library.Image).WithAliases(["Lib"]);
        var run = GeneratorHarness.Generate(TestSource.Compile(Program, references: [reference]));
        Assert.That(run.Text, Does.Contain("2.Twice()").And.Contain("await Numbers.Twice__goroutine("));
        foreach (var optimization in (OptimizationLevel[])[OptimizationLevel.Debug, OptimizationLevel.Release])
        {
            foreach (var mode in ProgramRunner.Modes)
            {
                Assert.That(
                    ProgramRunner.Run(run.Emit(optimization), [library], mode),
                    Is.EqualTo("4\n5\n 8\n7\n6\n"),
                    $"{optimization}, {mode}");
            }
        }
    }
}
