using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Tests.Marks;

/// <summary>Which methods a [Goroutine] marks that does not stand on them, and which of them get a twin.</summary>
public class MarkTests
{
    [Test]
    public void TypeMarksWhatCanSuspendInIt() => VerifyTwins(
        """
        [Goroutine]
        partial class C(int x)
        {
            public void Waits(Chan<int> c) => c.Send(1);
            int Loops() { int n = 0; while (n < x) n++; return n; }
            void JumpsBack() { again: if (x > 0) goto again; }
            void CallsWhatWaits(Chan<int> c) => Waits(c);
            int Leaf(int y) => x + y;
            int CallsLeaf(int y) => Leaf(y) + Math.Abs(y);
            void Prints() => Console.WriteLine(x);
            void Recurses(int n) { if (n > 0) Recurses(n - 1); }
            void Even(int n) { if (n > 0) Odd(n - 1); }
            void Odd(int n) { if (n > 0) Even(n - 1); }
            void CallsRecursion() => Even(3);
            void Starts(Chan<int> c) { Go.Run(() => c.Send(1)); }
            void StartsMethod(Chan<int> c) { Go.Run(Waits, c); }
            void StartsLocal(Chan<int> c) { Go.Run(Local); void Local() => c.Send(1); }
            void CallsQuickLocal() { Local(); void Local() => Console.WriteLine(x); }
            void WaitsInALambda(Chan<int> c, List<int> l) => l.ForEach(x => c.Send(x));
            void CallsWhatWaitsInALambda(Chan<int> c, List<int> l) => l.ForEach(_ => Waits(c));
            void CallsLeafInALambda(List<int> l) => l.ForEach(x => Leaf(x));
            void RecursesInALambda(List<int> l) => l.ForEach(_ => RecursesInALambda(l));
            void WaitsInALock(Chan<int> c) { lock (this) Waits(c); }
            public virtual void Overridable() { }
            int Property { get { while (x > 0) { } return 1; } }
            [NotGoroutine] void Excepted(Chan<int> c) => c.Send(1);
            void CallsExcepted(Chan<int> c) => Excepted(c);

            static class Closed { static void Waits(Chan<int> c) => c.Send(1); }
            static partial class Open
            {
                public static void Waits(Chan<int> c) => c.Send(1);
                public static void CallsClosed(Chan<int> c) { }
            }
            [NotGoroutine] static partial class Out { static void Waits(Chan<int> c) => c.Send(1); [Goroutine] static void Asks() { } }
        }

        partial class D : C { public D() : base(1) { } public override void Overridable() { } void Waits2(Chan<int> c) => c.Send(1); }
        """,
        "Asks, CallsRecursion, CallsWhatWaits, CallsWhatWaitsInALambda, Even, JumpsBack, Loops, Odd, Open.Waits, Overridable, Overridable, "
        + "Recurses, RecursesInALambda, Starts, StartsLocal, Waits, WaitsInALambda, WaitsInALock");

    [Test]
    public void AssemblyMarksEveryType() => VerifyTwins(
        """
        [assembly: Goroutine]
        namespace N
        {
            partial class C { void Waits(Chan<int> c) => c.Send(1); void Leaf() { } static void Main2() { for (;;) { } } }
            class Closed { void Waits(Chan<int> c) => c.Send(1); }
            partial record struct R(int X) { readonly void Waits(Chan<int> c) => c.Send(X); }
            partial interface I { void Member(); void Default() { } static void Static(Chan<int> c) => c.Send(1); }
            [NotGoroutine] partial class Out { void Waits(Chan<int> c) => c.Send(1); }
            partial class Impl : I { public void Member() { for (;;) { } } void I.Default() { } }
            partial class Text
            {
                public override string ToString() => "x";
                public override int GetHashCode() { for (;;) { } }
                public override bool Equals(object? o) => false;
            }
        }
        """,
        "Default, GetHashCode, Main2, Member, Member, R.Waits, Static, Waits");

    [Test]
    public void OverrideAndImplementationAreMarked() => VerifyTwins(
        """
        partial interface I { [Goroutine] void Member(Chan<int> c); [Goroutine] void Other(Chan<int> c); void Unmarked(Chan<int> c); }
        partial class C : I
        {
            public void Member(Chan<int> c) => c.Send(1);
            void I.Other(Chan<int> c) => c.Send(1);
            public void Unmarked(Chan<int> c) => c.Send(1);
            public void Member(string s) { while (true) { } }
            [Goroutine] public virtual void V() { }
            public virtual void W() { while (true) { } }
        }
        partial class D : C { public override void V() { } public override void W() { while (true) { } } }
        partial class E : D { [NotGoroutine] public override void V() { while (true) { } } }
        partial class F : E { public override void V() { while (true) { } } }
        """,
        "C.Member, C.V, D.V, C.I.Other, I.Member, I.Other");

    [Test]
    public void CancellableIsTakenFromTheAttributeThatMarks()
    {
        const string source = """
            [assembly: Goroutine(Cancellable = true)]
            partial class C
            {
                void Loops() { while (true) { } }
                [Goroutine] void Asks() { while (true) { } }
                [Goroutine(Cancellable = true)] protected virtual void V() { while (true) { } }
            }
            [Goroutine] partial class D : C { void Loops2() { while (true) { } } protected override void V() { while (true) { } } }
            """;
        var plans = Plans(source);
        Assert.That(plans.Where(plan => plan.Twin?.IsCancellable == true).Select(Name), Is.EquivalentTo(["C.Loops", "C.V", "D.V"]));
        Assert.That(GeneratorHarness.Generate(source).Text, Does.Contain("CheckCancellable"));
    }

    [Test]
    public void TheAnswerDoesNotDependOnWhereTheAnalysisBegins()
    {
        const string source = """
            [Goroutine]
            static partial class C
            {
                static void A(Chan<int> c) { B(c); D(); }
                static void B(Chan<int> c) { D(); E(c); }
                static void D() => F();
                static void E(Chan<int> c) { F(); c.Send(1); }
                static void F() { }
                static void G() { H(); F(); }
                static void H() { F(); I(); }
                static void I() { F(); G(); }
                static void J() { D(); F(); }
            }
            """;
        string[] names = ["A", "B", "D", "E", "F", "G", "H", "I", "J"];
        foreach (var first in names)
        {
            var compilation = TestSource.Compile(source);
            var type = compilation.GetTypeByMetadataName("C")!;
            var order = names.Where(name => name == first).Concat(names.Where(name => name != first).Reverse());
            var twins =
                from name in order
                let method = type.GetMembers(name).OfType<IMethodSymbol>().Single()
                where MethodAnalyzer.Plan(method, compilation, CancellationToken.None)!.HasTwin
                orderby name
                select name;
            Assert.That(twins, Is.EqualTo(["A", "B", "E", "G", "H", "I"]), $"beginning with {first}");
        }
    }

    private static string Name((IMethodSymbol Method, TwinPlan? Twin) plan) => $"{plan.Method.ContainingType.Name}.{plan.Method.Name}";

    private static List<(IMethodSymbol Method, TwinPlan? Twin)> Plans(string source)
    {
        var compilation = TestSource.Compile(source);
        var analysis = CompilationAnalysis.For(compilation)!;
        return
        [
            .. from method in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member).OfType<IMethodSymbol>()
               where analysis.Marks.IsMarked(method)
               select (method, MethodAnalyzer.Plan(method, compilation, CancellationToken.None)!.Twin),
        ];
    }

    /// <param name="source">The program.</param>
    /// <param name="twins">The methods that have a twin.</param>
    private static void VerifyTwins(string source, string twins)
    {
        var expected = twins.Split(", ");
        var actual = Plans(source).Where(plan => plan.Twin is not null)
            .Select(plan => expected.Contains(Name(plan)) ? Name(plan) : plan.Method.Name);
        Assert.That(actual.Order(StringComparer.Ordinal), Is.EqualTo(expected.Order(StringComparer.Ordinal)));
        var run = GeneratorHarness.Generate(source);
        run.Emit(OptimizationLevel.Release);
        Assert.That(run.Text.Split("ResumableBody(").Length - 1, Is.EqualTo(expected.Length));
    }
}
