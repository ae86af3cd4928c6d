using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0011NobodyIsDoneTests
{
    [TestCase("w.Add(1); Go.Run(() => { Use(1); }); [|w.Wait()|];")]
    [TestCase("w.Add(all.Length); foreach (int x in all) Go.Run(Use, x); [|w.Wait()|];")]
    [TestCase("for (int i = 0; i < 3; i++) { w.Add(1); Go.Run(Forgets, w); } [|w.Wait()|];")]
    [TestCase("w.Add(2); w.Go(() => Use(1)); [|w.Wait()|];")]
    [TestCase("w.Add(1); Go.Run(() => { w.Wait(); }); [|w.Wait()|];")]
    public Task AWaitThatNobodyEndsIsReported(string statements) => Verify(statements);

    [TestCase("w.Add(1); Go.Run(() => { Use(1); w.Done(); }); w.Wait();")]
    [TestCase("w.Add(1); Go.Run(Ends, w); w.Wait();")]
    [TestCase("w.Add(1); Go.Run(EndsDeep, w); w.Wait();")]
    [TestCase("w.Add(1); Keep(w); w.Wait();")]
    [TestCase("w.Add(1); _kept = w; w.Wait();")]
    [TestCase("w.Add(1); Action done = w.Done; w.Wait();")]
    [TestCase("w.Add(1); Use(1); w.Add(-1); w.Wait();")]
    [TestCase("w.Add(delta); w.Wait();")]
    [TestCase("w.Add(0); w.Wait();")]
    [TestCase("w.Go(() => Use(1)); w.Wait();")]
    [TestCase("w.Wait(); w.Add(1);")]
    [TestCase("w.Add(1);")]
    [TestCase("w.Add(1); w = new(); w.Wait();")]
    [TestCase("_field.Add(1); _field.Wait();")]
    public Task AWaitThatMayEndIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheGroup() => Rule<GOR0011NobodyIsDoneAnalyzer>.VerifyAsync(
        "class C { void M() { var all = new Sync.WaitGroup(); all.Add(1); {|#0:all.Wait()|}; } }",
        "'all' is added to, and nobody calls its Done: this waits for good. Start what is counted by 'all.Go'.");

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0011NobodyIsDoneAnalyzer>.VerifyBrokenAsync(
        "class C { void M() { var w = new Sync.WaitGroup(; w.Add(; Go.Run(() => w. ); w.Add(1, 2); w.Wait(");

    private static Task Verify(string statements) => Rule<GOR0011NobodyIsDoneAnalyzer>.VerifyAsync($$"""
        class C
        {
            private readonly Sync.WaitGroup _field = new();
            private Sync.WaitGroup? _kept;

            void M(int[] all, int delta)
            {
                var w = new Sync.WaitGroup();
                {{statements}}
            }

            static void Use(int x) { }
            static void Forgets(Sync.WaitGroup w) => Use(1);
            static void Ends(Sync.WaitGroup w) { try { Use(1); } finally { w.Done(); } }
            static void EndsDeep(Sync.WaitGroup w) => Ends(w);
            void Keep(Sync.WaitGroup w) => _kept = w;
        }
        """);
}
