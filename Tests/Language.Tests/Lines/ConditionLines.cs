namespace GoroutineGen.Language.Tests.Lines;

/// <summary>
/// Stack-only variables that have their value where a condition is true, or false; and stack-only values that a pattern takes. A debug
/// build of an async method keeps the condition in a variable, and so forgets what others hold:
/// https://github.com/dotnet/roslyn/issues/83877.
/// </summary>
internal static class ConditionLines
{
    /// <summary>Conditions in which <c>s</c> gets a value that it has where the condition is true.</summary>
    private static readonly string[] WhenTrue =
    [
        "source.TryGet(2, out ReadOnlySpan<int> s)",
        "source.TryGet(2, out var s)",
        "Source.Yes && source.TryGet(2, out var s)",
        "source.TryGet(2, out var s) && Source.Yes",
        "Source.Yes && source.TryGet(2, out var s) && s.Length > 0",
        "!(Source.No || !source.TryGet(2, out var s))",
        "(source.TryGet(2, out var s))",
        "source.TryView(out var s)",
        "Source.Yes && source.TryView(out var s)",
        "source.Memory.Span is { Length: > 1 } s",
        "Source.Yes && source.Memory.Span is { Length: > 1 } s",
        "source.Memory.Span is [_, .. var s]",
        "source is { Span: [3, .. var s] }",
        "source is ({ Length: > 2 } s, 3)",
        "source is (var s, > 2)",
        "!(source.Memory.Span is not { Length: > 1 } s)",
        "Source.Yes && source.Maybe(out var s) == true",
        "source.Maybe(out var s) is true",
        "Source.Yes && source.Maybe(out var s) is true",
        "source?.TryGet(2, out var s) == true",
        "source?.Maybe(out var s) ?? false",
        "Source.Yes ? source.TryGet(2, out var s) : Source.No && source.Generic(out s)",
        "source.TryGet(2, out var s) & Source.Yes",
        "Source.Yes && source.TryGet(2, out var t) && t is { Length: > 0 } s",
        "Source.Yes && source.TryGet(2, out _) && source.Span is [.. var s]",
        "Source.Yes && source.TryGet(2, out var s) is true and not false",
    ];

    /// <summary>Conditions in which it has one where the condition is false.</summary>
    private static readonly string[] WhenFalse =
    [
        "!source.TryGet(2, out var s)",
        "Source.No || !source.TryGet(2, out var s)",
        "source.Memory.Span is not [3, .. var s]",
        "source.Memory.Span is not { Length: > 1 } s",
        "Source.No || source is not { Span: [3, .. var s] }",
        "!(Source.Yes && source.TryGet(2, out var s))",
        "source.TryGet(2, out var s) == false",
        "Source.No || source.Maybe(out var s) != true",
        "source is not (var s, > 2)",
        "Source.No || source.TryGet(0, out var s)",
    ];

    /// <summary>Statements with such a condition; <c>#</c> stands for it.</summary>
    private static readonly (string Text, bool IsTrue)[] Uses =
    [
        ("if (#) log.Write(s.Length);", true),
        ("if (#) { log.Write(s.Length); log.Write(s.Length); } else log.Write(\"no\");", true),
        ("if (Source.No) log.Write(1); else if (#) log.Write(s.Length);", true),
        ("while (#) { log.Write(s.Length); if (s.Length > 1) break; }", true),
        ("for (int i = 0; i < 2 && #; i++) log.Write(s.Length);", true),
        ("log.Write(# ? s.Length : 0);", true),
        ("log.Write(# && s.Length > 1);", true),
        ("bool b = # && s.Length > 1; log.Write(b);", true),
        ("switch (log.Entries.Count) { case var n when #: log.Write(s.Length); break; default: log.Write(n); break; }", true),
        ("log.Write(log.Entries.Count switch { 1 when # => s.Length, _ => 0 });", true),
        ("if (#) return; log.Write(s.Length);", false),
        ("if (#) { log.Write(\"none\"); return; } log.Write(s.Length); log.Write(s.Length);", false),
        ("if (#) log.Write(\"none\"); else log.Write(s.Length);", false),
        ("while (true) { if (#) break; log.Write(s.Length); if (s.Length > 1) break; }", false),
        ("log.Write(# ? 0 : s.Length);", false),
        ("log.Write(# || s.Length > 1);", false),
    ];

    /// <summary>What stands in no such pair, and whether a wait that is reached blocks.</summary>
    private static readonly (string Text, bool Blocks)[] Others =
    [
        ("if (source.Memory.Span is [2 or 3, .. var s]) log.Write(s.Length);", true),
        ("log.Write(source.Memory.Span is [2 or 3, .. var s] ? s.Length : 1);", true),
        ("if (source.Memory.Span is [not 2, .. var s]) log.Write(s.Length);", true),
        ("if (source.Text is \"a\" or \"abcd\" && source.TryGet(2, out var s)) log.Write(s.Length);", false),
        ("if (source.Text is not (\"a\" or \"b\") && source.TryGet(2, out var s)) log.Write(s.Length);", false),
        ("if (Source.Yes && source.TryGet(source.Text switch { \"a\" => 1, _ => 2 }, out var s)) log.Write(s.Length);", true),
        ("log.Write(Source.Yes && source.TryGet(source.Text switch { \"a\" => 1, _ => 2 }, out var s) ? s.Length : 0);", true),
        ("log.Write(Source.Yes && source.TryGet(source.Text is \"a\" or \"b\" ? 1 : 2, out var s) && s.Length > 0);", true),
        ("while (source.Span is [_, .. var s] && source.Text switch { \"a\" => true, _ => false }) log.Write(s.Length);", true),
        ("while (source.TryGet(1, out var s) && source.Text switch { \"a\" => false, _ => true }) log.Write(s.Length);", false),
        ("if (source.TryGet(source.Text switch { \"a\" => 1, _ => 2 }, out var s) && source.Span.Length > 1) log.Write(s.Length);", false),
        ("if (source.Text switch { \"a\" => false, _ => true } && source.TryGet(2, out var s) && s.Length > 0) "
            + "log.Write(s.Length);", false),
        ("if ((Source.Yes && source.TryGet(2, out var s)) != source.Generic(out int n)) log.Write(n);", false),
        ("if (source.TryGet(2, out var s) ? source.Span is { Length: 3 } t : Source.No) log.Write(s.Length);", false),
        ("if (Source.No || source.Memory.Span is not { Length: > 1 } s || !source.TryGet(2, out var t)) "
            + "return; log.Write(s.Length + t.Length);", false),
        ("do { log.Write(\"turn\"); } while (source.TryGet(2, out var s) && s.Length > 0);", false),
        ("do { log.Step(\"turn\"); } while (source.TryGet(2, out var s) && s.Length > 0);", true),
        ("if (Source.Yes && source.TryGet(2, out var s) && Source.Yes && source.TryGet(1, out var t)) "
            + "log.Write(s.Length + t.Length);", false),
        ("if (Source.Yes && source.TryGet(2, out var s) && source.Span is not [.., var last] t) "
            + "log.Write(s.Length); else log.Write(1);", false),
        ("if (Source.No || (source.TryGet(2, out var s) && s.Length == 0)) log.Write(2); else log.Write(1);", false),
        ("if (Source.Yes && source.TryGet(2, out var s)) log.Step(s.Length);", true),
        ("if (Source.Yes && source.TryGet(2, out var s)) { log.Write(s.Length); log.Step(2); }", true),
        ("if (log.Step(true) && source.TryGet(2, out var s)) log.Write(s.Length);", true),
        ("int F() { if (Source.Yes && source.TryGet(2, out var s)) return s[0]; return log.Step(1); } log.Write(F());", false),
        ("int F(int x) { while (Source.Yes && source.TryGet(2, out var s)) x += s[0]; return log.Step(x); } log.Write(F(1));", false),
        ("Func<int> f = () => Source.Yes && source.TryGet(2, out var s) ? s[0] : 0; log.Write(f());", false),
        ("Func<int> f = () => { if (Source.Yes && source.TryGet(2, out var s)) return s[0]; return 1; }; log.Write(f());", false),
        ("if (source is var (s, n) && n == 3) log.Write(s.Length);", false),
        ("if (source is not var (s, n)) return; log.Write(s.Length);", false),
        ("ReadOnlySpan<int> s = default; if (source?.TryGet(2, out s) == true) log.Write(s.Length);", false),
        ("if (source?.TryGet(2, out var s) == true) log.Write(1);", false),
        ("Go.Run(() => { if (Source.Yes && source.TryGet(2, out var s)) log.Write(s[0]); log.Step(5); }).Join();", false),
        ("try { if (Source.Yes && source.TryGet(2, out var s)) log.Write(s[0]); } finally { log.Step(5); }", false),
        ("try { throw new Exception(); } catch (Exception) when (Source.Yes && source.TryGet(2, out var s) && s.Length > 0) "
            + "{ log.Step(5); }", true),
        ("foreach (int x in new[] { 1, 2 }) if (x > 0 && source.TryGet(2, out var s)) log.Write(s[0]);", false),
        ("for (int i = 0; i < 3 && source.TryGet(2, out var s); i += s.Length) log.Step(i);", true),
        ("again: if (Source.Yes && source.TryGet(2, out var s)) { log.Write(s[0]); goto again; }", false),
        ("using (var m = new MemoryStream()) if (Source.Yes && source.TryGet(2, out var s)) log.Write(s[0]);", false),
        ("lock (source) { if (Source.Yes && source.TryGet(2, out var s)) log.Step(s[0]); }", true),
        ("checked { if (Source.Yes && source.TryGet(2, out var s)) log.Write(s[0] + 1); }", false),
        ("switch (source.Memory) { case { Span: [9] } when log.Step(1) > 0: log.Write(1); break; "
            + "case { Span: [3, ..] }: log.Write(2); break; }", false),
        ("switch (source.Memory) { case { Span: [3, ..] } when log.Step(0) > 0: log.Write(1); break; "
            + "case { Span: [3, ..] }: log.Write(2); break; }", true),
        ("switch (source.Memory) { case { Length: 3 } when log.Step(0) > 0: log.Write(1); break; "
            + "case { Span: [3, ..] }: log.Write(2); break; }", true),
        ("switch (source.Memory) { case { Length: 3 } when log.Step(0) > 0: log.Write(1); break; "
            + "case { Span.Length: 3 }: log.Write(2); break; }", true),
        ("switch (source.Memory) { case { Span: [3, ..] }: log.Step(1); break; default: log.Step(2); break; }", false),
        ("switch (source.Memory) { case { Length: 3 } when log.Step(0) > 0: log.Write(1); break; "
            + "case { Length: 3 }: log.Write(2); break; }", false),
        ("switch (source) { case (_, 2) when log.Step(1) > 0: log.Write(1); break; case (_, 3): log.Write(2); break; }", false),
        ("switch (source) { case ([9], _) when log.Step(1) > 0: log.Write(1); break; case ([3, ..], _): log.Write(2); break; }", false),
        ("switch ((source, 1)) { case ({ Span: [3, ..] }, 1) when log.Step(0) > 0: log.Write(1); break; "
            + "case ({ Span: [3, ..] }, _): log.Write(2); break; }", true),
        ("switch (source) { case { Self.Span: [3, ..] } when log.Step(0) > 0: log.Write(1); break; "
            + "case { Self.Span.Length: 3 }: log.Write(2); break; }", true),
        ("switch (source.Text) { case \"ab\" when log.Step(1) > 0: log.Write(1); break; "
            + "case ['a', .. var rest]: log.Write(rest); break; }", false),
        ("log.Write(source.Memory switch { { Span: [3, ..] } when log.Step(0) > 0 => 1, { Span: [3, ..] } => 2, _ => 3 });", true),
        ("log.Write(source.Memory switch { { Span: [3, ..] } => log.Step(2), _ => log.Step(3) });", false),
        ("log.Write(source switch { ([3, ..], 3) when log.Step(0) > 0 => 1, (_, 3) => 2, _ => 3 });", true),
        ("log.Write(source is { Span: [3, ..] } && log.Step(1) > 0);", false),
        ("log.Write(source.Memory is { Span: [3, ..] } m ? log.Step(1) : 0);", false),
        ("log.Write((source, log.Step(1)) is ({ Span: [3, ..] }, 1));", false),
        ("log.Write(source switch { { Self: var x } when (x switch { { Span: [3, ..] } when log.Step(0) > 0 => 1, "
            + "{ Span: [3, ..] } => 2, _ => 3 }) > 0 => 5, _ => 6 });", true),
        ("log.Write(source switch { { Span: [9] } => 1, "
            + "{ Self: var x } when (x is { Text: \"abcd\" } ? log.Step(2) : 0) > 1 => 5, { Span: [3, ..] } => 2, _ => 6 });", true),
    ];

    /// <summary>Each condition with each use, before, behind and without a wait beside; and the rest.</summary>
    public static IReadOnlyList<Line> All { get; } =
    [
        .. from use in Uses
           from condition in use.IsTrue ? WhenTrue : WhenFalse
           select new Line(use.Text, use.Text.Replace("#", condition, StringComparison.Ordinal), IsLost(condition, use.Text)),
        .. Others.Select(other => new Line("others", other.Text, other.Blocks)),
    ];

    /// <summary>Where the compiler cannot be helped, the method has no twin.</summary>
    private static bool IsLost(string condition, string use) =>
        condition.Contains("?.", StringComparison.Ordinal) || condition.Contains("and not", StringComparison.Ordinal)
        || (condition.Contains(" ? ", StringComparison.Ordinal) && use.Contains("if (#)", StringComparison.Ordinal));

    /// <summary>The body around a line.</summary>
    public static string Method(string line) =>
        $"Source source = new(log); log.Step(\"before\"); {{ {line} }} log.Write(\"behind\"); log.Step(\"after\");";
}
