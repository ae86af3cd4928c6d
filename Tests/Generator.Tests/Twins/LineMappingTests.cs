using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Twins;

/// <summary>A debugger steps through the user's file: the sequence points of a twin are those of the original.</summary>
public class LineMappingTests
{
    private const string Source = """
        static partial class Program
        {
            [Goroutine]
            public static void Run()
            {
                int total = 0;
                var c = new Chan<int>(4);
                for (int i = 0; i < 3; i++)
                {
                    c.Send(i); total += Twice(i);
                }
                if (total > 100)
                    Console.WriteLine("never");
                else Console.WriteLine(total + Twice(
                    1));
                c.Close();
                foreach (int x in c)
                    Console.WriteLine(x);
                try { Twice(0); }
                finally
                {
                    Console.WriteLine("end");
                }
                try { Twice(c.Count); }
                catch (Exception) { Console.WriteLine("never"); }
                try { Twice(0); } catch { Console.WriteLine("never"); }
                try
                {
                    Twice(0);
                }
                catch (FormatException) { Console.WriteLine("never"); }
                catch (Exception e) when (total > 100)
                {
                    Console.WriteLine(e);
                }
                catch (Exception
                    e)
                {
                    Console.WriteLine(e);
                }
            }

            [Goroutine]
            static int Twice(int x) => x * 2;
        }
        """;

    /// <summary>On each line as many stops, the first in the same column; what follows a rewritten call on its line is shifted.</summary>
    [Test]
    public void TheTwinStopsWhereTheOriginalStops()
    {
        var emitted = GeneratorHarness.Generate(Source).Emit(OptimizationLevel.Debug);
        var points = SequencePoints.Read(emitted);
        foreach (string method in (string[])["Run", "Twice"])
        {
            var original = Stops(points[method]);
            Assert.That(original, Is.Not.Empty);
            Assert.That(Stops(points[method + "__goroutine"]), Is.EqualTo(original), method);
        }
    }

    [Test]
    public void NoSequencePointOfATwinIsInAGeneratedFile()
    {
        var emitted = GeneratorHarness.Generate(Source).Emit(OptimizationLevel.Debug);
        var points = SequencePoints.Read(emitted);
        Assert.That(
            points.Where(method => method.Key.EndsWith("__goroutine")).SelectMany(method => method.Value).Select(point => point.File),
            Is.Not.Empty.And.All.EqualTo(TestSource.FileName));
    }

    [Test]
    public void AnExceptionsStackTraceNamesTheUsersLine() => GeneratorHarness.Run(
        TestSource.Members(
            """
                [Goroutine]
                public static void Run()
                {
                    try
                    {
                        Outer();
                    }
                    catch (DivideByZeroException e)
                    {
                        foreach (string line in e.StackTrace!.Split('\n'))
                        {
                            int at = line.LastIndexOf(":line ");
                            if (line.Contains("Program.cs")) Console.WriteLine(line[(at + 6)..].Trim());
                        }
                    }
                }

                [Goroutine, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                static void Outer()
                {
                    for (int i = 0; i < 1; i++)
                        Console.WriteLine(
                            Divide(1, i));
                }

                [Goroutine, System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                static int Divide(int a, int b) =>
                    a / b;
            """),
        """
        30
        24
        8
        """);

    private static IEnumerable<(int Line, int FirstColumn, int Stops)> Stops(IEnumerable<UserSequencePoint> points) =>
        from point in points.Distinct()
        orderby point.Line
        group point.Column by point.Line into line
        select (line.Key, line.Min(), line.Count());
}
