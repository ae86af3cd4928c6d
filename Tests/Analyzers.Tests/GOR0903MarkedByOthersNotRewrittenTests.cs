using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0903MarkedByOthersNotRewrittenTests
{
    [Test]
    public Task MethodsOfAType() => Verify(
        """
        [Goroutine]
        partial class Worker
        {
            void Good(Chan<int> c) => c.Send(1);
            int Leaf() => 1;
            int Span(Span<int> [|x|]) { while (true) { } }
            async Task [|Async|]() => await Task.Yield();
            [NotGoroutine] void Excepted(Span<int> x) { }
            [Goroutine] void Asks(Span<int> x) { }
            int Property { get { while (true) { } } }

            partial class Inner { IEnumerable<int> M() { while (true) { [|yield return 1;|] } } }
        }
        """);

    [Test]
    public Task MethodsOfAnAssembly() => Verify(
        """
        [assembly: Goroutine]

        partial class Worker
        {
            void Span(Span<int> [|x|]) { while (true) { } }
        }

        class [|Closed|]
        {
            void M() { while (true) { } }
            void N() { while (true) { } }
        }

        interface [|IOpen|] { int M(); }
        class Harmless { int M() => 1; }

        [NotGoroutine] class Excepted { void M() { } }
        class Empty { int Property => 1; }
        """);

    [Test]
    public Task OverridesAndImplementations() => Verify(
        """
        partial interface I { [Goroutine] void M(Chan<int> c); [Goroutine] Task N(); }
        partial class Base : I
        {
            public void M(Chan<int> c) => c.Send(1);
            async Task I.[|N|]() => await Task.Yield();
            [Goroutine] public virtual async Task V() => await Task.Yield();
        }
        class [|Derived|] : Base { public override Task V() { while (true) { } } }
        class Harmless : Base { public override Task V() => Task.CompletedTask; }
        """);

    [Test]
    public Task TypeThatIsMarkedItselfIsAnotherRules() => Verify(
        """
        [Goroutine]
        class Closed { void M() { } }
        """);

    [TestCase("int M(Span<int> x) => x.Length + Leaf();")]
    [TestCase("int M(Span<int> [|x|]) { foreach (int y in x) { } return 1; }")]
    [TestCase("int M(Span<int> [|x|]) { again: goto again; }")]
    [TestCase("int M(Span<int> [|x|]) => Waits();")]
    [TestCase("int M(Span<int> [|x|]) { Go.Yield(); return 1; }")]
    [TestCase("void M(Span<int> [|x|]) { foreach (int y in new Chan<int>()) { } }")]
    [TestCase("int M(Span<int> [|x|]) { lock (this) { return Waits(); } }")]
    [TestCase("int M(Span<int> x) { lock (this) { return Leaf(); } }")]
    [TestCase("int M(Span<int> [|x|]) { Func<int> later = () => Waits(); return 1; }")]
    [TestCase("void M(Span<int> [|x|]) { void Local() { while (true) { } } Local(); }")]
    [TestCase("int M(Span<int> [|x|]) => x.IsEmpty ? 0 : M(x[1..]);")]
    [TestCase("int M(Span<int> [|x|]) => N(x); int N(Span<int> [|x|]) => M(x);")]
    [TestCase("int M(Span<int> [|x|]) => N(); int N() => M(default);")]
    [TestCase("int M(Span<int> x) => N(x); int N(Span<int> [|x|]) => Waits();")]
    [TestCase("int M(Span<int> x) => N(x); int N(Span<int> [|x|]) => N(x);")]
    [TestCase("int M(Span<int> x) => N(x); int N(Span<int> [|x|]) => O(x); int O(Span<int> [|x|]) => N(x);")]
    [TestCase("int M(Span<int> [|x|]) => N(x); int N(Span<int> [|x|]) => O(x) + M(x); "
        + "int O(Span<int> [|x|]) => P(x) + N(x); int P(Span<int> x) => 1;")]
    [TestCase("int M(Span<int> x) => N(x) + O(x); int N(Span<int> x) => P(x); int O(Span<int> x) => P(x); int P(Span<int> x) => 1;")]
    [TestCase("public virtual int M(Span<int> [|x|]) => 1;")]
    [TestCase("public override string ToString() => base.ToString(); public string ToString(int x) => ToString();")]
    [TestCase("IEnumerable<int> M() { yield return 1; }")]
    [TestCase("async Task [|M|]() { await Task.Yield(); }")]
    [TestCase("ref partial struct R { public void [|Dispose|]() => Go.Yield(); } void M() { using R r = new(); }")]
    [TestCase("partial class D : IDisposable { void IDisposable.[|Dispose|]() => Go.Yield(); } void M() { using D d = new(); }")]
    public Task WhatLosesNothingIsNotReported(string members) => Verify(
        $$"""
        [Goroutine]
        partial class Worker
        {
            {{members}}

            int Leaf() => 1;

            int Waits() { Go.Yield(); return 1; }
        }
        """);

    [TestCase("Worker(int x) { }")]
    [TestCase("[|Worker|](int x) { Go.Yield(); }")]
    [TestCase("[|Worker|](int x) : this() { Waits(); } Worker() { }")]
    [TestCase("Worker(int x) : this() { } [|Worker|]() => Calls();")]
    [TestCase("Worker() { while (Leaf() > 0) { } }")]
    [TestCase("Worker() { Loops(); }")]
    [TestCase("Worker() { Action later = () => Go.Yield(); Go.Run(Waits); Dropped(); }")]
    [TestCase("static [|Worker|]() { foreach (int x in new Chan<int>()) { } }")]
    [TestCase("[NotGoroutine] Worker(int x) { Go.Yield(); }")]
    [TestCase("~[|Worker|]() => Go.Select(Case.Send(new Chan<int>(), 1));")]
    [TestCase("int P => [|Waits()|]; int Q => Leaf();")]
    [TestCase("int P { [|get|] => Waits(); [|init|] { Go.Yield(); } }")]
    [TestCase("int P { [|get|] { lock (this) { Go.Yield(); } return 1; } }")]
    [TestCase("int P { [NotGoroutine] get => Waits(); [Goroutine] set => Waits(); }")]
    [TestCase("int this[int x] => [|Waits()|];")]
    [TestCase("event Action E { [|add|] => Go.Yield(); remove { } }")]
    [TestCase("public static Worker operator [|+|](Worker x, int y) { x.Waits(); return x; }")]
    [TestCase("public static implicit operator [|int|](Worker x) => x.Waits();")]
    [TestCase("[NotGoroutine] partial class Inner { int P => new Chan<int>().Receive(); }")]
    [TestCase("partial class Inner(int x) { int P => [|new Chan<int>().Receive()|]; }")]
    public Task OtherMembersThatWait(string members) => Verify(
        $$"""
        [Goroutine]
        partial class Worker
        {
            {{members}}

            int Leaf() => 1;

            int Waits() { Go.Yield(); return 1; }

            [Goroutine] void Calls() { Waits(); }

            void Loops() { while (true) { } }

            [System.Diagnostics.Conditional("NEVER"), Goroutine] void Dropped() { Go.Yield(); }
        }

        partial class Unmarked { int P => new Chan<int>().Receive(); }
        """);

    [Test]
    public Task MessageNamesTheMember() => Rule<GOR0903MarkedByOthersNotRewrittenAnalyzer>.VerifyAsync(
        """
        [assembly: Goroutine]
        partial class Worker(Chan<int> c) { int P { {|#0:get|} => c.Receive(); } }
        """,
        "'Worker.P.get' stays ordinary code, because of this kind of member: only methods of classes, structs and records have twins. "
        + "Move the body to a method.");

    private static Task Verify(string source) => Rule<GOR0903MarkedByOthersNotRewrittenAnalyzer>.VerifyAsync(source);
}
