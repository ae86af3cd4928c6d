using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0007UnlockIsMissingTests
{
    [TestCase("_m.Lock(); if (x) [|return 1;|] _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); if (x) [|throw new Exception();|] _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); Work(s ?? [|throw new Exception()|]); _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); if (x) { _m.Unlock(); return 0; } if (s is null) [|return 1;|] _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); foreach (var c in s!) { if (c == 'a') [|return 1;|] } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); switch (s) { case null: [|return 1;|] default: Work(s); break; } _m.Unlock(); return 2;")]
    [TestCase("while (true) { _m.Lock(); if (x) [|continue;|] _m.Unlock(); return 2; }")]
    [TestCase("_rw.RLock(); if (x) [|return 1;|] _rw.RUnlock(); return 2;")]
    [TestCase("_m.Lock(); try { if (x) [|return 1;|] } catch { } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); _rw.Lock(); if (x) { _rw.Unlock(); [|return 1;|] } _rw.Unlock(); _m.Unlock(); return 2;")]
    [TestCase("p.Lock(); if (x) [|throw new Exception();|] p.Unlock(); return 2;")]
    [TestCase("_m.Lock(); Work(s); Go.Run(Work, s); if (x) [|return Count();|] _m.Unlock(); return 2;")]
    public Task AWayOutThatKeepsTheLockIsReported(string statements) => Verify(statements);

    [TestCase("_m.Lock(); if (x) { _m.Unlock(); return 1; } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); try { if (x) return 1; } finally { _m.Unlock(); } return 2;")]
    [TestCase("_m.Lock(); try { if (x) return 1; Work(s); _m.Unlock(); return 3; } finally { if (x) _m.Unlock(); }")]
    [TestCase("using (_m.Acquire()) { if (x) return 1; } return 2;")]
    [TestCase("_m.Lock(); if (!x) { _m.Unlock(); return 0; } return 2;")]
    [TestCase("_m.Lock(); try { if (x) throw new Exception(); } catch { } _m.Unlock(); return 2;")]
    [TestCase("try { _m.Lock(); if (x) throw new Exception(); _m.Unlock(); } catch { _m.Unlock(); } return 2;")]
    [TestCase("_m.Lock(); Func<int> f = () => { return 1; }; _m.Unlock(); return f();")]
    [TestCase("_m.Lock(); if (x) { _m.Unlock(); Work(s); _m.Lock(); } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); if (x) { _m.Unlock(); Work(s); if (s is null) return 1; _m.Lock(); } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); while (x) { if (s is null) return 1; _m.Unlock(); x = false; } _m.Unlock(); return 2;")]
    [TestCase("_given.Lock(); if (x) return 1; _given.Unlock(); return 2;")]
    [TestCase("p.Lock(); if (x) return 1; p.Unlock(); return 2;")]
    [TestCase("p.Lock(); if (x) { Give(p); throw new Exception(); } p.Unlock(); return 2;")]
    [TestCase("_m.Lock(); if (x) return 1; return 2;")]
    [TestCase("_m.Lock(); if (x) { Go.Run(() => { Work(s); _m.Unlock(); }); return 1; } _m.Unlock(); return 2;")]
    [TestCase("while (x) { _m.Lock(); if (s is null) { x = false; continue; } _m.Unlock(); } _m.Unlock(); return 2;")]
    [TestCase("_m.Lock(); foreach (var c in s!) { if (c == 'a') continue; } _m.Unlock(); return 2;")]
    [TestCase("_rw.RLock(); if (x) { _rw.RUnlock(); return 1; } _rw.RUnlock(); return 2;")]
    public Task AWayOutThatGivesTheLockBackOrMayMeanToKeepItIsFine(string statements) => Verify(statements);

    [Test]
    public Task TheMessageNamesTheLockAndTheWayOut() => Rule<GOR0007UnlockIsMissingAnalyzer>.VerifyAsync(
        """
        class C
        {
            readonly Sync.RWMutex _gate = new();

            void M(bool x)
            {
                _gate.RLock();
                if (x)
                    {|#0:return;|}
                _gate.RUnlock();
            }
        }
        """,
        "'_gate' is still held when the method goes this way. Hold it by 'using (_gate.RAcquire())', which gives it back on every way.");

    [Test]
    public Task TheFixHoldsTheLockByAUsing() => VerifyFix(
        """
        // First.
        _m.Lock();
        var count = 1;
        if (x)
            [|return 1;|]
        if (s is null)
            [|return count;|] // none
        _m.Unlock();
        Work(s);
        _rw.RLock();
        if (x) [|return 3;|]
        _rw.RUnlock();
        return 2;
        """,
        """
        // First.
        using (_m.Acquire())
        {
            var count = 1;
            if (x)
                return 1;
            if (s is null)
                return count; // none
        }
        Work(s);
        using (_rw.RAcquire())
        {
            if (x) return 3;
        }
        return 2;
        """);

    [Test]
    public Task WhatIsUsedBehindTheUnlockStaysAsItIs()
    {
        const string Statements =
            "_m.Lock(); var count = 1; if (x) [|return 1;|] _m.Unlock(); "
            + "_rw.Lock(); if (s is null) { _rw.Unlock(); return 3; } if (x) [|return 4;|] _rw.Unlock(); "
            + "_rw.RLock(); if (x) [|return 5;|] \n// why\n_rw.RUnlock(); return count;";
        return VerifyFix(Statements, Statements);
    }

    [Test]
    public Task HalfTypedCodeIsNoTrouble() => Rule<GOR0007UnlockIsMissingAnalyzer>.VerifyBrokenAsync(
        "class C { readonly Sync.Mutex _m = new(); int M(bool x) { _m.Lock(); if (x) [|return ;|] _m.Unlock(); return; _m.Lock(");

    private static Task Verify(string statements) => Rule<GOR0007UnlockIsMissingAnalyzer>.VerifyAsync(Source(statements));

    private static Task VerifyFix(string statements, string expected) =>
        Rule<GOR0007UnlockIsMissingAnalyzer>.VerifyFixAsync<GOR0007UnlockIsMissingFixer>(Source(statements), Source(expected));

    private static string Source(string statements) => $$"""
        class C
        {
            private readonly Sync.Mutex _m = new();
            private readonly Sync.Mutex _given = new();
            private readonly Sync.RWMutex _rw = new();

            int M(bool x, string? s, Sync.Mutex p)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            void Return() => _given.Unlock();
            static int Count() => 1;
            static void Work(string? s) { }
            static void Give(Sync.Mutex m) => m.Unlock();
        }
        """;
}
