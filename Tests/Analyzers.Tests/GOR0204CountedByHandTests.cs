using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0204CountedByHandTests
{
    [Test]
    public Task AddRunAndDoneAreReported() => Verify(
        """
        [|wait.Add(1)|];
        Go.Run(() => { Work(); wait.Done(); });
        [|wait.Add(1)|];
        Go.Run(() => { try { Work(); } finally { wait.Done(); } });
        [|wait.Add(1)|];
        Go.Run(() => { try { if (n > 0) return; Work(); } catch (Exception) { } finally { Work(); wait.Done(); } });
        foreach (var x in new[] { 1 })
        {
            [|group.Add(1)|];
            Go.Run(y => { n += y; group.Done(); }, x);
        }
        """);

    [Test]
    public Task WhatMeansSomethingElseIsFine() => Verify(
        """
        wait.Add(2);
        Go.Run(() => { Work(); wait.Done(); });
        Go.Run(() => { Work(); wait.Done(); });
        wait.Add(1);
        var kept = Go.Run(() => { Work(); wait.Done(); });
        wait.Add(1);
        Work();
        Go.Run(() => { Work(); wait.Done(); });
        wait.Add(1);
        Go.Run(() => { wait.Done(); Work(); });
        wait.Add(1);
        Go.Run(() => { if (n > 0) return; Work(); wait.Done(); });
        wait.Add(1);
        Go.Run(() => { Work(); group.Done(); });
        wait.Add(1);
        Go.Run(() => { wait.Add(1); wait.Done(); });
        wait.Add(1);
        Go.Run(Finish);
        var other = wait;
        other.Add(1);
        Go.Run(() => { Work(); other.Done(); });
        other = group;
        """);

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0204CountedByHandAnalyzer>.VerifyBrokenAsync(
        "class C { void M(Sync.WaitGroup wait) { wait.Add(1); wait.Add(; wait.Add(1); Go.Run( } }");

    [Test]
    public Task TheMessageNamesTheGroup() => Rule<GOR0204CountedByHandAnalyzer>.VerifyAsync(
        "class C { void M(Sync.WaitGroup wait) { {|#0:wait.Add(1)|}; Go.Run(() => { wait.Done(); }); } }",
        "Add, Go.Run and Done are what 'wait.Go' does in one call, and it forgets none of them");

    [Test]
    public Task TheFixLetsTheGroupStart() => Rule<GOR0204CountedByHandAnalyzer>.VerifyFixAsync<GOR0204CountedByHandFixer>(
        Source("""
        // The first.
        [|wait.Add(1)|];
        Go.Run(() =>
        {
            Work();
            wait.Done();
        });
        [|wait.Add(1)|];
        Go.Run(() =>
        {
            try
            {
                Work();
            }
            finally
            {
                wait.Done();
            }
        });
        [|group.Add(1)|];
        Go.Run(y => { n += y; group.Done(); }, 5);
        """),
        Source("""
        // The first.
        wait.Go(() =>
        {
            Work();
        });
        wait.Go(() =>
        {
            Work();
        });
        group.Go(y => { n += y; }, 5);
        """));

    private static Task Verify(string statements) => Rule<GOR0204CountedByHandAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C
        {
            private readonly Sync.WaitGroup group = new();
            private int n;

            void M(Sync.WaitGroup wait)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            void Finish() => group.Done();

            static void Work() { }
        }
        """;
}
