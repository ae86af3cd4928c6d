using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>How what the generator takes grows with the size of a body, beside what the compiler takes to bind the same.</summary>
internal static class Growth
{
    private const int Runs = 3;

    /// <summary>
    /// A line for each body: processor milliseconds at three sizes, and by how much the last doubling multiplied them; for the generator,
    /// then for the compiler.
    /// </summary>
    public static IEnumerable<string> Measure(string? only)
    {
        // Or what is measured first would pay for the compilation of the compiler.
        foreach (var (_, size, body) in LargeBodies.All.Take(2))
            Generator(body(size));
        foreach (var (name, size, body) in LargeBodies.All.Where(large => only is null || large.Name == only))
        {
            double[] generator = [.. Sizes(size).Select(n => Generator(body(n)))];
            double[] compiler = [.. Sizes(size).Select(n => Compiler(body(n)))];
            yield return $"{name,-32}{Line(generator)}   |{Line(compiler)}";
        }
    }

    private static int[] Sizes(int size) => [size, 2 * size, 4 * size];

    private static string Line(double[] costs) =>
        FormattableString.Invariant($"{costs[0],8:F0}{costs[1],8:F0}{costs[2],8:F0}  x{costs[2] / costs[1]:F1}");

    private static double Generator(string body) => Least(() => Parse(body), compilation =>
    {
        var result = InProcess.Driver(IncrementalGeneratorOutputKind.None).RunGenerators(compilation).GetRunResult().Results.Single();
        return result.Exception is null
            && result.GeneratedSources.Any(file => file.HintName.StartsWith("Large.Grown.", StringComparison.Ordinal))
            ? result
            : throw new InvalidOperationException($"No twin of\n{body}", result.Exception);
    });

    private static double Compiler(string body) => Least(() => Parse(body), compilation => compilation.GetDiagnostics());

    private static double Least(Func<Compilation> prepare, Func<Compilation, object> work)
    {
        var least = Cost.Most;
        for (var run = 0; run < Runs; run++)
        {
            var compilation = prepare();
            least = Cost.Least(least, Cost.Of(() => work(compilation)));
        }
        return least.Processor;
    }

    private static CSharpCompilation Parse(string body)
    {
        var compilation = InProcess.Parse([("Large.cs", LargeBodies.Source(body))]);
        return compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));
    }
}
