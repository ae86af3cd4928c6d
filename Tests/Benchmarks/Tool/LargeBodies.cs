using System.Globalization;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>Bodies that grow in one way each. What the generator needs for them may grow as they do, and not with its square.</summary>
internal static class LargeBodies
{
    /// <summary>Each body with the size at which it is begun; it is measured at twice and four times that too.</summary>
    public static IReadOnlyList<(string Name, int Size, Func<int, string> Body)> All { get; } =
    [
        ("calls in a chain", 250, static n => "var b = new System.Text.StringBuilder(); b" + Repeat(".Append(x)", n) + ";"),
        ("calls in a chain behind ?.", 250, static n => "string? s = null; s?.Trim()" + Repeat(".Trim()", n) + ";"),
        ("members in a chain", 250, static n => "this" + Repeat(".Next", n) + ".Use();"),
        ("waits in a chain", 250, static n => "this" + Repeat(".Wait(x)", n) + ";"),
        ("terms of a sum", 1000, static n => "int s = x" + Repeat(" + x", n) + ";"),
        ("waits in a sum", 300, static n => "int s = x" + Repeat(" + Same(x)", n) + ";"),
        ("waits and elements in a sum", 150, static n => "int s = x" + Repeat(" + Next.Field + Items[x] + Same(x)", n) + ";"),
        ("waits as arguments", 300, static n => "System.Console.WriteLine(\"\", [x" + Repeat(", Same(x)", n) + "]);"),
        ("waits in statements", 300, static n => Repeat("Same(x);\n", n)),
        ("waits on one line", 300, static n => Repeat("Same(x);", n)),
        ("arms of a switch", 150, static n => "int s = x switch { " + Numbered("{0} => Same(x), ", n) + "_ => 1 };"),
        ("sections of a switch", 150, static n => "switch (x) { " + Numbered("case {0}: Same(x); break; ", n) + "}"),
        ("else-ifs", 100, static n => Repeat("if (x > 3) Same(x); else\n", n) + "Use(x);"),
        ("loops", 150, static n => Repeat("for (int i = 0; i < x; i++) Use(i);\n", n)),
        ("finally blocks", 150, static n => Repeat("try { Same(x); } finally { Same(x); }\n", n)),
        ("catch clauses", 150, static n => Repeat(
            "try { Same(x); } catch (System.Exception e) when (e.Message == \"\") { Same(x); }\n", n)),
        ("local functions that loop", 100, static n => Numbered("F{0}(); void F{0}() {{ for (int i = 0; i < x; i++) Use(i); }}\n", n)),
        ("local functions in a ring", 100, static n => Numbered("void F{0}() {{ Same(x); F{1}(); }}\n", n) + $"void F{n}() => F0(); F0();"),
        ("local functions that assign", 100, static n => Numbered("int v{0}; void F{0}() {{ v{0} = Same(x); }} F{0}(); Use(v{0});\n", n)),
        ("local functions that throw", 100, static n => Numbered(
            "if (x == {0}) F{0}(); void F{0}() {{ Same(x); throw new System.Exception(); }}\n", n)),
        ("spans", 150, static n => Numbered("System.Span<int> s{0} = new int[x]; Use(s{0}[0]);\n", n) + "Same(x);"),
        ("spans of one name", 150, static n => Repeat("{ System.Span<int> s = new int[x]; Use(s[0]); }\n", n) + "Same(x);"),
        ("pointers", 150, static n => Numbered("int* p{0} = null; Use(p{0} == null ? 1 : 2);\n", n) + "Same(x);"),
        ("started lambdas", 100, static n => Repeat("Go.Run(() => { Same(x); });\n", n)),
        ("by-reference arguments", 100, static n => Numbered("int v{0} = x; Ref(ref v{0}); Use(v{0});\n", n)),
        ("locals that are given", 150, static n => Numbered("int v{0} = Same(x); Use(v{0});\n", n)),
        ("null tests", 150, static n => Repeat("Next?.Wait(x);\n", n)),
        ("selects", 60, static n => Repeat(
            "switch (Go.Select(Case.Receive(Channel, out _), Case.Send(Channel, x))) { case 0: Use(x); break; }\n", n)),
        ("lock statements", 150, static n => Repeat("lock (Items) { Use(x); }\n", n) + "Same(x);"),
        ("labels", 100, static n => Numbered("L{0}: if (x > {0}) goto L{0};\n", n) + "Same(x);"),
        ("line directives", 100, static n => Numbered("\n#line 1{0} \"Other.cs\"\nSame(x);\n", n)),
    ];

    public static string Source(string body) => $$"""
        using GoroutineGen;

        public unsafe partial class Large
        {
            public Large Next => this;
            public int Field;
            public int[] Items = [];
            public Chan<int> Channel = new();
            static void Use(int x) { }
            public void Use() { }
            [Goroutine] public static int Same(int x) { Go.Yield(); return x; }
            [Goroutine] public Large Wait(int x) { Go.Yield(); return this; }
            [Goroutine] public static void Ref(ref int x) { Go.Yield(); x++; }
            [Goroutine]
            public void Grown(int x)
            {
        {{body}}
            }
        }
        """;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(string format, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => string.Format(CultureInfo.InvariantCulture, format, i, i + 1)));
}
