using GoroutineGen.Generator.Findings;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>
/// After an edit only that is looked at again which the edit may have changed; and nothing that it has changed is missed.
/// </summary>
public class EditedFindingsTests
{
    private const string Callers = """
        namespace Shop;

        partial class Callers(Chan<int> queue) : Base
        {
            [Goroutine]
            public int First(int count)
            {
                int sum = 0;
                for (int i = 0; i < count; i++) { sum += Helpers.Weight(i); queue.Send(sum); }
                return sum;
            }

            [Goroutine]
            public override void Visit(string name)
            {
                Helpers.Note(name);
                int leaf = Implicit.Leaf(name.Length);
                int Local(int x) { queue.Receive(); return x; }
                queue.Send(Local(leaf));
                System.Func<int, int> later = Implicit.Spins;
                later(leaf);
                lock (this) { Second(); Go.Yield(); }
                using (new Guard(name)) Go.Yield();
                foreach (int number in Helpers.Numbers(name)) Go.Yield();
                try { Go.Yield(); } catch (System.Exception e) when (Helpers.IsDue(e)) { }
                var (ctx, cancel) = Context.WithCancel(Context.Background);
                try { Helpers.Sweep(cancel); Go.Yield(); } catch (System.Exception) when (ctx.IsDone) { }
            }

            [Goroutine]
            public void Second() => Go.Run(First, 3);

            static void Main() => Go.Main(new Callers(new Chan<int>(2)).Second);
        }
        """;

    private const string Helpers = """
        namespace Shop;

        static class Helpers
        {
            public static int Weight(int value) { return value * 3 + Size; }

            public static int Size { get { return 4; } }

            public static System.Collections.Generic.IEnumerable<int> Numbers(object gate)
            {
                yield return 1;
            }

            public static bool IsDue(System.Exception e) { return IsLate(e); }

            private static bool IsLate(System.Exception e) { return e.Message == "late"; }

            public static void Sweep(System.Action cancel)
            {
                try { Note("sweep"); } finally { End(cancel); }
            }

            private static void End(System.Action cancel) { Note("end"); }

            public static void Note(string text)
            {
                Weight(text.Length);
            }
        }

        sealed class Guard : System.IDisposable
        {
            public Guard(object gate)
            {
                Init(gate);
            }

            private static void Init(object gate)
            {
                Helpers.Note("guard");
            }

            public void Dispose() { }
        }

        abstract partial class Base
        {
            [Goroutine]
            public virtual void Visit(string name)
            {
                System.Span<int> few = stackalloc int[2];
                few[0] = name.Length;
                Go.Sleep(System.TimeSpan.FromMilliseconds(few[0]));
            }
        }
        """;

    private const string Implicit = """
        namespace Shop;

        [Goroutine]
        static partial class Implicit
        {
            public static int Leaf(int x)
            {
                return x + 1;
            }

            public static int Middle(int x)
            {
                return Leaf(x) + 1;
            }

            public static int Waits(int x)
            {
                Go.Yield();
                return Middle(x);
            }

            public static int Spins(int x)
            {
                while (x > 1) x--;
                return x;
            }

            public static int Refused(System.ReadOnlySpan<int> few)
            {
                return Leaf(few.Length) + Other(few);
            }

            public static int Other(System.ReadOnlySpan<int> few)
            {
                return few.Length;
            }

            static partial void Split(int x);
        }

        class NotPartial
        {
            [Goroutine] void M() { Implicit.Waits(1); }
        }
        """;

    private const string Split = """
        namespace Shop;

        static partial class Implicit
        {
            static partial void Split(int x)
            {
                Waits(x);
            }

            [Goroutine] static void Errs(ref int x) { Go.Yield(); }
        }
        """;

    private static readonly string[] Files = [Callers, Helpers, Implicit];

    [Test]
    public void AnEditInABodyLeavesOtherFilesAndMethodsAlone()
    {
        var before = Project.Of(Files);
        var after = before.With(0, "sum += Helpers", "sum -= Helpers");
        Assert.That(after.FindingsIn(1), Is.SameAs(before.FindingsIn(1)));
        Assert.That(after.FoundSince(before, 0), Is.EqualTo(["First"]));
    }

    [TestCase("sum += Helpers.Weight(i);", "sum += Helpers.Weight(i); queue.Receive();", "First", true,
        TestName = "WhatIsFoundAgain(after an edit in a line)")]
    [TestCase("int sum = 0;", "int sum = 0;\n\n", "First Visit Second", true, TestName = "WhatIsFoundAgain(after one that moves lines)")]
    [TestCase("lock (this)", "\n#nullable disable\n lock (this)", "First Visit Second", false,
        TestName = "WhatIsFoundAgain(after a directive)")]
    [TestCase("int First(int count)", "int First(int count, int more = 2)", "First Visit", false,
        TestName = "WhatIsFoundAgain(after a declaration)")]
    public void WhatIsFoundAgain(string part, string edit, string changed, bool keepsOthers)
    {
        var before = Project.Of(Files);
        var after = before.With(0, part, edit);
        Assert.That(string.Join(' ', after.FoundSince(before, 0)), Is.EqualTo(changed));
        Assert.That(after.FindingsIn(1) == before.FindingsIn(1), Is.EqualTo(keepsOthers));
        AssertIsFresh(after);
    }

    [TestCase(1, "return value * 3 + Size;", "while (value > 0) value--; return value;",
        TestName = "WhatOthersRelyOnIsFoundAgain(a helper is not cheap any more)")]
    [TestCase(2, "return x + 1;", "while (x > 0) x--; return x;", TestName = "WhatOthersRelyOnIsFoundAgain(a method can suspend now)")]
    [TestCase(2, "return x + 1;", "return Middle(x);", TestName = "WhatOthersRelyOnIsFoundAgain(a call closes a cycle)")]
    [TestCase(2, "return x + 1;", "int y = 0; unsafe { int* p = &y; } return x;",
        TestName = "WhatOthersRelyOnIsFoundAgain(a method is refused now)")]
    [TestCase(2, "Go.Yield();", "", TestName = "WhatOthersRelyOnIsFoundAgain(a method cannot suspend any more)")]
    [TestCase(2, "while (x > 1) x--;", "while (x > 1) { x--; Go.Yield(); }",
        TestName = "WhatOthersRelyOnIsFoundAgain(a method that only looped waits now)")]
    [TestCase(2, "return few.Length;", "return Refused(few);",
        TestName = "WhatOthersRelyOnIsFoundAgain(a call closes a cycle of refused methods)")]
    [TestCase(1, "Init(gate);", "System.Threading.Monitor.Enter(gate);",
        TestName = "WhatOthersRelyOnIsFoundAgain(a constructor takes a lock now)")]
    [TestCase(1, "Helpers.Note(\"guard\");", "System.Threading.Monitor.Enter(gate);",
        TestName = "WhatOthersRelyOnIsFoundAgain(what a constructor calls takes a lock now)")]
    [TestCase(1, "return e.Message == \"late\";", "Note(e.Message); return true;",
        TestName = "WhatOthersRelyOnIsFoundAgain(what a filter calls does more than look)")]
    [TestCase(1, "Note(\"end\");", "cancel();", TestName = "WhatOthersRelyOnIsFoundAgain(a finally block cancels now)")]
    [TestCase(1, "yield return 1;", "lock (gate) yield return 1;", TestName = "WhatOthersRelyOnIsFoundAgain(an iterator holds a lock now)")]
    public void WhatOthersRelyOnIsFoundAgain(int file, string part, string edit)
    {
        var before = Project.Of(Files);
        var after = before.With(file, part, edit);
        Assert.That(after.Compiles);
        Assert.That(after.Results, Is.Not.EqualTo(before.Results));
        Assert.That(after.FindingsIn(0), Is.Not.SameAs(before.FindingsIn(0)));
        AssertIsFresh(after);
    }

    /// <summary>A directive in a body says for those below it where they stand.</summary>
    [Test]
    public void ADirectiveConcernsWhatFollowsIt()
    {
        var before = Project.Of(Files).With(0, "int sum = 0;", "int sum = 0;\n#line 100 \"Other.cs\"\n");
        var after = before.With(0, "#line 100", "#line 200");
        Assert.That(after.FoundSince(before, 0), Is.EqualTo(["First", "Visit", "Second"]));
        AssertIsFresh(after);
    }

    /// <summary>A partial method's findings stand at the one declaration and rest on the other.</summary>
    [TestCase("Waits(x);", "")]
    [TestCase("Waits(x);", "lock (typeof(int)) Waits(x);")]
    [TestCase("Waits(x);", "Waits(y);")]
    public void ThePartsOfAMethodAreOne(string part, string edit)
    {
        var before = Project.Of([.. Files, Split]);
        var after = before.With(3, part, edit);
        Assert.That(after.Results, Is.Not.EqualTo(before.Results));
        AssertIsFresh(after);
    }

    [Test]
    public void VerdictsPointIntoTheEditedFile()
    {
        var before = Project.Of(Files);
        var after = before.With(0, "int sum = 0;", "int sum = 10;");
        var verdict = Verdicts.On(after.Method(0, "Visit"), after.Compilation, CancellationToken.None)!;
        Assert.That(after.FoundSince(before, 0), Does.Not.Contain("Visit"));
        Assert.That(verdict.BlockedWaits, Is.Not.Empty);
        Assert.That(verdict.Locations.Select(location => location.SourceTree), Has.All.SameAs(after.Tree(0)));
        AssertIsFresh(after);
    }

    /// <summary>The analyzers see the same files with generated ones behind them, and options of their own.</summary>
    [Test]
    public void TheAnalyzersTakeOverWhatTheGeneratorFound()
    {
        var project = Project.Of(Files);
        project.Driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out var generated, out _);
        generated = generated.WithOptions(((CSharpCompilationOptions)generated.Options).WithReportSuppressedDiagnostics(true));
        Assert.That(generated.SyntaxTrees, Has.Length.GreaterThan(project.Compilation.SyntaxTrees.Length));
        Assert.That(
            Verdicts.On(project.Method(0, "Visit", generated), generated, CancellationToken.None),
            Is.SameAs(project.FindingsAbout(0, "Visit")!.Verdict));
    }

    [Test]
    public void OfOtherFilesTheyTakeNothingOver()
    {
        var project = Project.Of(Files);
        var helpers = TestSource.Parse(
            Helpers.Replace("stackalloc int[2]", "new int[2]"), TestSource.ParseOptions(), "/src/File1.cs");
        var other = project.Compilation.ReplaceSyntaxTree(project.Tree(1), helpers);
        Assert.That(
            Verdicts.On(project.Method(0, "Visit", other), other, CancellationToken.None),
            Is.Not.SameAs(project.FindingsAbout(0, "Visit")!.Verdict).And.Not.Null);
    }

    /// <summary>Edits of all kinds, one after the other: each leaves what a first run on the same text gives.</summary>
    [Test, Category(Seeds.Category)]
    public void AnySequenceOfEditsGivesWhatAFirstRunGives([Range(1, 3)] int number)
    {
        const int edits = 20;
        var random = new Random(Seeds.First + number);
        var project = Project.Of([.. Files, Split]);
        var kept = 0;
        for (var i = 0; i < edits; i++)
        {
            var file = random.Next(project.Count);
            var edited = project.With(file, RandomEdits.Of(project.Text(file), random));
            AssertIsFresh(edited);
            var other = (file + 1) % project.Count;
            kept += edited.FindingsIn(other) == project.FindingsIn(other) ? 1 : 0;
            // Mostly, what does not compile is taken back: else nothing would be left to find out about.
            project = edited.Compiles || random.Next(4) == 0 ? edited : edited.With(file, project.Text(file));
        }
        Assert.That(kept, Is.InRange(1, edits - 1), "All edits were of the same kind.");
    }

    private static void AssertIsFresh(Project project)
    {
        string[] fresh = [.. project.Fresh().Results];
        string[] edited = [.. project.Results];
        var texts = string.Join("\n", Enumerable.Range(0, project.Count).Select(project.Text));
        Assert.That(edited.Except(fresh), Is.Empty, $"Stale, after the last edit in\n{texts}");
        Assert.That(fresh.Except(edited), Is.Empty, $"Missing, after the last edit in\n{texts}");
    }
}
