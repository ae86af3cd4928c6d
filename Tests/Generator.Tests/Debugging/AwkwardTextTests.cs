using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>
/// Comments, directives and line breaks in the middle of what is edited: the program means the same and stops at the same places.
/// </summary>
public class AwkwardTextTests
{
    private const string Letters = """new[] { 1, 2 }.Select(x => x switch { 1 => "a", _ => "b" })""";

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

            [Goroutine]
            static void Do() => Go.Yield();

            [Goroutine]
            static T Add<T>(this T value, T other, Func<T, T, T> add) => add(Of(value), Of(other));

            static Chan<int> Full()
            {
                var c = new Chan<int>(4);
                c.Send(1);
                c.Close();
                return c;
            }

            static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;

            static void Show(object value, int other = 0,
                [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string text = "",
                [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) =>
                Console.WriteLine($"{line}: {text.ReplaceLineEndings("|")} = {value}");
        """;

    public static IEnumerable<TestCaseData> Cases
    {
        get
        {
            yield return Case(
                "comments between a call and its arguments",
                """
                        Show(Of /* name */ ( /* first */ 1 // one
                            ) + Of // two
                            (
                            2)); Do(); /* between */ Do() /* end */ ; // last
                """,
                "6: Of /* name */ ( /* first */ 1 // one|            ) + Of // two|            (|            2) = 3");
            yield return Case(
                "directives in an argument list",
                """
                        Show(Of(
                #if NEVER
                            1000 + Of(
                #else
                            2 +
                #endif
                            Of(
                #pragma warning disable CS1591
                            3)
                #region r
                            ), Of(
                #nullable disable
                            4)
                #nullable restore
                #endregion
                            ); Do();
                #if NEVER
                        Do(
                #elif !NEVER
                        Show(Of(5)); Do();
                #endif
                """,
                static text => text);
            yield return Case(
                "out arguments over lines",
                """
                        if (Full().Receive(out // the value
                            var x) && Of(true) && Line() == 7) { Show(x); Do(); }
                        Full().Receive(
                            out
                            int y
                            ); Show(y, Of(1)); Show(2);
                        switch (Go.Select(Case.Receive(Full(), out // first
                            int z, out /* second
                            */ bool open), Case.Receive(
                            new Chan<int>(), out _))) { case 0: Show(z); Show(open); Do(); break; }
                """,
                "7: x = 1\n11: y = 1\n11: 2 = 2\n15: z = 1\n15: open = True");
            yield return Case(
                "an extension call over lines",
                """
                        Show(1
                            . // dot
                            Add<
                                int // type
                            >(2, (a, b) => a + b), Of(1)); Show(3.Add(
                            4, (a, b) => { return a
                            * b; })); Do();
                """,
                static text => text);
            yield return Case(
                "a start over lines",
                """
                        Go // starts
                            .
                            Run // runs
                            (() // a lambda
                            => // its body
                            Show(Of(1))
                            // end
                            ).Join(); Go.Run(Do /* a method */ ).Join(); Do();
                        Go.Run( // typed
                            (int // the type
                            x, /* two */ int y) => { Show(x + Of(y)); /* in */ Do(); }, Of(1), Of(2)).Join();
                """,
                "11: Of(1) = 1\n16: x + Of(y) = 3");
            yield return Case(
                "strings over lines",
                $$""""
                        var verbatim = @"a
                ""b"; Show(verbatim.Length, Of(1)); Do();
                        var raw = """
                            { // no comment
                            #line 5
                            """; Show(Of(raw).Length); Do();
                        var hole = $@"{Of(1)}
                #line 9 {Of(
                            2)}"; Show(hole.Length); Do(); var list = $"{string.Join(",", {{Letters}})}{Of(3)}"; Show(list); Do();
                """",
                static text => text);
            yield return Case(
                "an argument whose text is asked for, with places to stop in it",
                """
                        Show(7 switch { 1 => "a", > 2 when true => "b", _ => "c" }, Of(2)); Do();
                        Show(Of(1) is 1 ? "yes" : "no", Of(2)); Show(((Func<int>)(() => 3))(), Of(2));
                        Show((from x in new[] { 1, 2 } where x > 1 select x).First(), Of(2));
                """,
                "6: 7 switch { 1 => \"a\", > 2 when true => \"b\", _ => \"c\" } = b\n"
                + "7: Of(1) is 1 ? \"yes\" : \"no\" = yes\n7: ((Func<int>)(() => 3))() = 3\n"
                + "8: (from x in new[] { 1, 2 } where x > 1 select x).First() = 2");
            yield return Case(
                "everything on one line",
                """        for (Do(); Of(false); Do(), Do()) Do(); try { Do(); } catch (FormatException) { Do(); } finally { Do(); } """
                + """if (Of(true)) Do(); else Do(); do Do(); while (Of(false)); """
                + """using (Of(new System.IO.MemoryStream())) Do(); { Do(); } lock (Of("")) Show(1); """
                + """int i = Of(1), j = Of(2); switch (i) { case 1: Do(); break; } """
                + """foreach (var k in Full()) Show(k);""",
                "6: 1 = 1\n6: k = 1");
        }
    }

    /// <summary>What the original writes in every world.</summary>
    [TestCaseSource(nameof(Cases))]
    public void TheProgramMeansTheSame(string source, Func<string, string> expected)
    {
        var original = Original(source);
        Assert.That(original, Is.Not.Empty);
        GeneratorHarness.Run(source, expected(original));
    }

    [TestCaseSource(nameof(Cases))]
    public void TheTwinStopsWhereTheOriginalStops(string source, Func<string, string> expected)
    {
        var run = GeneratorHarness.Generate(source);
        var points = SequencePoints.Read(run.Emit(OptimizationLevel.Debug));
        var original = points["Run"].Distinct().Where(point => !IsInString(source, point));
        Assert.That(points["Run__goroutine"].Distinct(), Is.SupersetOf(original), run.Text);
    }

    private static string Original(string source) =>
        ProgramRunner.Run(
            GeneratorHarness.Generate(source).Emit(OptimizationLevel.Release),
            [],
            new Mode(Form.Original)).TrimEnd('\n');

    /// <summary>There is no room for a directive in an interpolated string.</summary>
    private static bool IsInString(string source, UserSequencePoint point) =>
        source.Split('\n')[point.Line - 1] is var line
        && line.Contains("x => x switch")
        && point.Column - 1 > line.IndexOf("Select(")
        && point.Column - 1 < line.IndexOf("{Of(3)}");

    private static TestCaseData Case(string name, string statements, string output) => Case(name, statements, _ => output);

    private static TestCaseData Case(string name, string statements, Func<string, string> output) =>
        new TestCaseData(
            TestSource.Members($$"""
                    [Goroutine]
                    public static void Run()
                    {
                {{statements}}
                    }

                {{Helpers}}
                """),
            output).SetArgDisplayNames(name);
}
