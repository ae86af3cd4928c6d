using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>Source that nests as deep as the compiler takes it, and deeper: at most the one method gets no twin.</summary>
public class DepthTests
{
    private const int CompilersStack = 1536 << 10;
    private const int TestsStack = 256 << 20;

    private const string Virtual = "[Goroutine] public virtual void V() { Wait(); }";
    private const string Override = "[Goroutine] public override void V() { Wait(); base.V(); }";
    private const string Lists = "System.Collections.Generic.List<";
    private const string Other = "partial class Q0 { [Goroutine] static void Other() { Go.Yield(); } }";

    /// <summary>What the parser reads without nesting itself.</summary>
    private static readonly (string Name, Func<int, string> Members)[] Chains =
    [
        ("a sum", n => Body("int s = " + Repeat("x + ", n) + "x; Use(s);")),
        ("a sum in a condition", n => Body("if (" + Repeat("x + ", n) + "x > 3) Wait();")),
        ("a sum of strings", n => Body("string s = " + Repeat("\"a\" + x + ", n) + "x; Use(s.Length);")),
        ("a chain of and", n => Body("bool s = " + Repeat("x > 1 && ", n) + "true; Use(x);")),
        ("a chain of calls", n => Body("var b = new System.Text.StringBuilder(); b" + Repeat(".Append(x)", n) + ";")),
        ("a chain behind a question", n => Body("string? s = null; s?.Trim()" + Repeat(".Trim()", n) + ";")),
        ("else-ifs", n => Body(Repeat("if (x > 3) Use(x); else ", n) + "Use(x);")),
        ("elements", n => Body("dynamic d = x; Use(d" + Repeat("[0]", n) + ");")),
        ("patterns", n => Body("bool b = x is " + Repeat("1 or ", n) + "2; Use(x);")),
        ("dimensions", n => Body("int" + Repeat("[]", n) + "? l = null;")),
        ("a default value", n => $"[Goroutine] void M(int x = {Repeat("1 + ", n)}1) {{ Wait(); }}"),
        ("an attribute", n => $"[Goroutine, System.Obsolete(\"\" {Repeat("+ \"a\" ", n)})] void M(int x) {{ Wait(); }}"),
        ("an expression body", n => $"[Goroutine] int M(int x) => Wait() + {Repeat("x + ", n)}1;"),
        ("a field", n => $"int _field = {Repeat("1 + ", n)}1; [Goroutine] void M(int x) {{ Wait(); }}"),
        ("another method", n => Body("Deep(x);") + $" static int Deep(int x) {{ return {Repeat("x + ", n)}1; }}"),
        ("another method's chain", n =>
            Body("Deep(x);") + $" static void Deep(int x) {{ var b = new System.Text.StringBuilder(); b{Repeat(".Append(x)", n)}; }}"),
        ("a namespace's name", n =>
            "} namespace N" + Repeat(".N", n) + " { partial class Q : P { " + Body("Wait();") + "} } partial class P {"),
        ("bases", n =>
            "} partial class B0 : P { } " + Each(n / 10, i => $"partial class B{i + 1} : B{i} {{ {Override} }} ")
            + "partial class P { " + Virtual),
        ("a ring of calls", n => Each(n / 4, i => $"[Goroutine] void R{i}() {{ R{(i + 1) % (n / 4)}(); }} ")),
        ("clauses", n => Body("var q = from a in new[] { x } " + Repeat("where a > 1 ", n) + " select a;")),
    ];

    /// <summary>What it reads by nesting itself; its stack is at an end soon.</summary>
    private static readonly (string Name, Func<int, string> Members)[] Nests =
    [
        ("a sum of waits", n => Body("int s = " + Repeat("Wait() + ", n) + "x; Use(s);")),
        ("a chain of questions", n => Body("object? o = null; o = " + Repeat("o ?? ", n) + "o;")),
        ("parentheses", n => Body("int s = " + Repeat("(", n) + "x" + Repeat(")", n) + "; Use(s);")),
        ("parentheses and sums", n => Body("int s = " + Repeat("(x + ", n) + "x" + Repeat(")", n) + "; Use(s);")),
        ("signs", n => Body("int s = " + Repeat("- ", n) + "x; Use(s);")),
        ("conditionals", n => Body("int s = " + Repeat("x > 3 ? x : ", n) + "x; Use(s);")),
        ("calls in arguments", n => Body("int s = " + Repeat("Same(", n) + "x" + Repeat(")", n) + "; Use(s);")),
        ("waits in arguments", n => Body("int s = " + Repeat("WaitFor(", n) + "x" + Repeat(")", n) + "; Use(s);")),
        ("a chain of waits", n =>
            Body("Self(x)" + Repeat(".Self(x)", n) + ";") + " [Goroutine] public P Self(int x) { Go.Yield(); return this; }"),
        ("questions", n => Body("string? s = null; s" + Repeat("?.Trim()", n) + ";")),
        ("assignments", n => Body("int s; " + Repeat("s = ", n) + "x;")),
        ("else-ifs that wait", n => Body(Repeat("if (x > 3) Wait(); else ", n) + "Wait();")),
        ("ifs", n => Body(Repeat("if (x > 3) ", n) + "Wait();")),
        ("blocks", n => Body(Repeat("{", n) + "Wait();" + Repeat("}", n))),
        ("loops", n => Body(Repeat("while (x > 3) ", n) + "Wait();")),
        ("loops with braces", n => Body(Repeat("while (x > 3) {", n) + "Wait();" + Repeat("}", n))),
        ("try statements", n => Body(Repeat("try {", n) + "Wait();" + Repeat("} finally { Use(x); }", n))),
        ("locks", n => Body(Repeat("lock (typeof(int)) ", n) + "Wait();")),
        ("usings", n => Body(Repeat("using (new System.IO.StringWriter()) ", n) + "Wait();")),
        ("labels", n => Body(Each(n, i => $"L{i}: ") + "Wait();")),
        ("switches", n => Body(Repeat("switch (x) { default: ", n) + "Wait(); break;" + Repeat("} break;", n - 1) + "}")),
        ("lambdas", n => Body(Each(n, i => $"System.Action a{i} = () => {{ ") + "Wait();" + Repeat("};", n))),
        ("lambdas in arguments", n => Body("Call(" + Repeat("() => Call(", n) + "() => Wait()" + Repeat(")", n) + ");")),
        // The compiler tries each lambda for each overload, so it takes few of these.
        ("started lambdas", n => Body(Repeat("Go.Run(() => { ", n / 100) + "Wait();" + Repeat("});", n / 100))),
        ("kept lambdas", n => Body(
            Each(n / 60, i => $"var o{i} = new Sync.OnceValue<int>(() => {{ Wait(); ") + "Wait();" + Repeat(" return 1; });", n / 60))),
        ("local functions", n => Body(Each(n, i => $"void F{i}() {{ Use(x); ") + "Wait();" + Repeat("}", n))),
        // The compiler gets each of these several times.
        ("local functions that wait", n => Body(
            Each(n / 5, i => $"F{i}(); void F{i}() {{ Wait(); ") + "Wait();" + Repeat("}", n / 5))),
        ("static local functions that loop", n => Body(
            Each(n / 5, i => $"F{i}(1); static void F{i}(int x) {{ while (x > 2) x--; ") + "Use(x);" + Repeat("}", n / 5))),
        ("arrays", n => Body("object o = " + Repeat("new object[] { ", n) + "x" + Repeat("}", n) + ";")),
        ("collections", n => Body("object[] o = [" + Repeat("(object[])[", n) + "x" + Repeat("]", n) + "];")),
        ("tuples", n => Body("object o = " + Repeat("(x, ", n / 10) + "x" + Repeat(")", n / 10) + ";")),
        // The compiler binds each text twice for each around it.
        ("texts in texts", n => Body("string s = " + Repeat("$\"{", n / 75) + "x" + Repeat("}\"", n / 75) + "; Use(s.Length);")),
        ("nested patterns", n => Body("object o = x; bool b = o is " + Repeat("not ", n) + "2; Use(x);")),
        ("switch expressions", n => Body("int s = " + Repeat("x switch { 1 => 2, _ => ", n) + "x" + Repeat("}", n) + "; Use(s);")),
        ("casts", n => Body("int s = " + Repeat("(int)", n) + "x; Use(s);")),
        ("types", n => Body(Repeat(Lists, n) + "int" + Repeat(">", n) + "? l = null;")),
        ("a parameter's type", n => $"[Goroutine] void M({Repeat(Lists, n)}int{Repeat(">", n)} x) {{ Wait(); }}"),
        ("a result's type", n => $"[Goroutine] int{Repeat("[]", n)} M(int x) {{ Wait(); return null!; }}"),
        ("a constraint", n => $"[Goroutine] void M<T>(int x) where T : {Repeat(Lists, n)}int{Repeat(">", n)} {{ Wait(); }}"),
        ("types in types", n => Each(n, i => $"partial class T{i} {{ ") + Body("Wait();") + Repeat("}", n)),
        ("namespaces", n =>
            "} " + Each(n, i => $"namespace N{i} {{ ") + "partial class Q : P { " + Body("Wait();") + "} " + Repeat("}", n)
            + " partial class P {"),
        ("queries", n => Body("var q = " + Repeat("from a in (", n) + "new[] { x }" + Repeat(") select a", n) + ";")),
    ];

    /// <summary>A sum, which is what one generates most, goes deepest.</summary>
    private static IEnumerable<(string Name, Func<int, string> Members, int Depth)> Deepest =>
        Chains.Select(chain => (chain.Name, chain.Members, chain.Name == "a sum" ? 10_000 : 2000))
            .Concat(Nests.Select(nest => (nest.Name, nest.Members, 600)));

    private static IEnumerable<TestCaseData> DeepestCases => Deepest.Select(shape => Case(shape.Name, shape.Members, shape.Depth));

    /// <summary>A third as deep, which takes a tenth of the time, and is still deeper than the compiler's own stack.</summary>
    private static IEnumerable<TestCaseData> Cases => Deepest.Select(shape => Case(shape.Name, shape.Members, shape.Depth / 3));

    [Explicit("Takes minutes: as deep as the parser takes it.")]
    [TestCaseSource(nameof(DeepestCases))]
    public void TheDeepestIsNotTooDeep(Func<int, string> members, int depth) => NoDepthIsTooDeep(members, depth);

    [TestCaseSource(nameof(Cases))]
    public void NoDepthIsTooDeep(Func<int, string> members, int depth)
    {
        var source = Source(members(depth));
        foreach (var allowUnsafe in (bool[])[true, false])
        {
            var compilation = On(CompilersStack, () => Compile(source, allowUnsafe));
            var program = On(CompilersStack, () => new BrokenProgram(compilation));
            Assert.That(program.Thrown, Is.Null);
            Assert.That(program.HasTwinOf("Other"));
            Assert.That(On(TestsStack, program.ForeignErrors), Is.Empty);
        }
    }

    /// <summary>On one thread, so that the compiler has the test's stack for what is asked of it in the end.</summary>
    private static CSharpCompilation Compile(string source, bool allowUnsafe)
    {
        var other = TestSource.Parse(Other, TestSource.ParseOptions(), "/src/Other.cs");
        var compilation = BrokenProgram.Compile(source, allowUnsafe).AddSyntaxTrees(other);
        return compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
    }

    /// <summary>
    /// The compiler's parser says how deep a source may nest. What this test asks of the compiler then is not to be in its way.
    /// </summary>
    private static T On<T>(int stack, Func<T> work)
    {
        T result = default!;
        var thread = new Thread(() => result = work(), stack);
        thread.Start();
        thread.Join();
        return result;
    }

    private static TestCaseData Case(string name, Func<int, string> members, int depth) =>
        new TestCaseData(members, depth).SetArgDisplayNames(name, $"{depth}");

    private static string Source(string members) => $$"""
        partial class P
        {
            [Goroutine] static int Wait() { Go.Yield(); return 1; }
            [Goroutine] static int WaitFor(int x) { Go.Yield(); return x; }
            static void Use(int x) { }
            static int Same(int x) => x;
            static void Call(System.Action call) => call();
        {{members}}
        }
        """;

    private static string Body(string body) => $"[Goroutine] void M(int x) {{ {body} Wait(); }}";

    private static string Each(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static string Repeat(string text, int times) => new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
