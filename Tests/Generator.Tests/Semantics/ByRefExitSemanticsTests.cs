using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>What a callee leaves in its by-reference parameters, by whichever way it ends.</summary>
public class ByRefExitSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("A finally block changes what is given back",
            """
            int a = 1;
            Console.WriteLine($"{Late(ref a, 0)} {a}");
            Console.WriteLine($"{Late(ref a, 1)} {a}");
            Console.WriteLine($"{Late(ref a, 2)} {a}");
            Console.WriteLine($"{Nested(ref a, out int b)} {a} {b}");
            """,
            """
            [Goroutine]
            static int Late(ref int x, int how)
            {
                try
                {
                    if (how == 0) return x + Of(1);
                    if (how == 1) { x = 50; return x; }
                    throw new InvalidOperationException();
                }
                catch (InvalidOperationException) { x++; return x; }
                finally { Go.Yield(); x += 100; }
            }

            [Goroutine]
            static int Nested(ref int x, out int y)
            {
                try
                {
                    try { y = 1; return x; }
                    finally { x++; y = Of(x) + 1; }
                }
                finally { x *= 2; y = Of(1000) + x; }
            }
            """,
            """
            2 101
            50 150
            151 251
            251 504 1504
            """),
        new("An out parameter is assigned in the finally block only",
            """
            Console.WriteLine(M(true, out int a) + " " + a);
            Console.WriteLine(M(false, out a) + " " + a);
            """,
            """
            [Goroutine]
            static string M(bool early, out int x)
            {
                try { if (early) return Of("early"); Go.Yield(); }
                finally { x = Of(early ? 1 : 2); }
                return "late";
            }
            """,
            """
            early 1
            late 2
            """),
        new("Using, lock and foreach are left before the values are returned",
            """
            int n = 0;
            Console.WriteLine($"{Using(ref n)} {n}");
            Console.WriteLine($"{Declared(ref n)} {n}");
            Console.WriteLine($"{Locked(ref n)} {n}");
            Console.WriteLine($"{Each(ref n)} {n} {_closed}");
            """,
            """
            static int _closed;
            class Door : IDisposable { public void Dispose() { _closed++; Console.Write("closed "); } }
            [Goroutine] static int Using(ref int n) { using (new Door()) { n++; return Of(n + _closed); } }
            [Goroutine] static int Declared(ref int n)
            {
                if (n < 0) return -1;
                using var door = new Door(); n++;
                using var other = new Door(); if (n > 100) return 0;
                return Of(n + _closed);
            }
            [Goroutine] static int Locked(ref int n) { lock ("x") { n++; if (n > 0) return n + 1000; } n = -1; return 0; }
            [Goroutine] static int Each(ref int n) { foreach (int x in Items()) { n += x; if (x == 2) return Of(x); } return 0; }
            static IEnumerable<int> Items() { try { yield return 1; yield return 2; yield return 3; } finally { _closed += 1000; } }
            """,
            """
            closed 1 1
            closed closed 3 2
            1003 3
            2 6 1003
            """),
        new("Returns from everywhere",
            """
            for (int i = 0; i < 8; i++) { int n = 10; string r = Way(i, ref n); Console.WriteLine($"{i} {r} {n}"); }
            """,
            """
            [Goroutine]
            static string Way(int way, ref int n)
            {
                if (way == 0)
                    return Of("if");
                else if (way == 1) { n++; return "else"; }
                switch (way)
                {
                    case 2: n += 2; return "case";
                    case 3: goto case 2;
                    case 4: foreach (int x in new[] { 1, 2 }) for (;;) { n += x; return "loop"; } break;
                    case 5: goto Done;
                }
                string Local(int y) { if (y > 0) return "local"; return "none"; }
                Func<int, string> lambda = z => { return Local(z); };
                do { if (way == 6) return lambda(1) + Of(n); n += 5; } while (n < 20);
                return lambda(0);
            Done:
                n = 0;
                return
                    "goto";
            }
            """,
            """
            0 if 10
            1 else 11
            2 case 12
            3 case 12
            4 loop 11
            5 goto 0
            6 local10 10
            7 none 20
            """),
        new("Methods without a result end in several ways",
            """
            int n = 0;
            for (int i = 0; i < 4; i++) { End(i, ref n, out string text); Console.WriteLine($"{n} {text}"); }
            Empty(ref n); Whole(ref n); Console.WriteLine(n);
            try { Never(ref n); } catch (InvalidOperationException) { Console.WriteLine(n); }
            try { Always(out n); } catch (InvalidOperationException) { Console.WriteLine("always"); }
            """,
            """
            [Goroutine]
            static void End(int way, ref int n, out string text)
            {
                text = "start";
                if (way == 0) return;
                try { if (way == 1) { text = "try"; return; } n++; }
                finally { n += 10; Go.Yield(); }
                if (way == 2) { text = "last"; return; }
                text = "end";
            }
            [Goroutine] static void Empty(ref int n) { }
            [Goroutine] static void Whole(ref int n) => n += Of(1000);
            [Goroutine] static void Never(ref int n) { n++; Go.Yield(); throw new InvalidOperationException(); }
            [Goroutine] static void Always(out int n) => throw new InvalidOperationException();
            """,
            """
            0 start
            10 try
            21 last
            32 end
            1032
            1033
            always
            """),
        new("Results of kinds that need their type",
            """
            object? o = null;
            Console.WriteLine(Null(ref o) is null);
            Console.WriteLine(Lambda(ref o)(2));
            Console.WriteLine($"{List(ref o).Count} {Pair(ref o).Name} {New(ref o).Length} {Choice(ref o)} {Dynamic(ref o).Length} {o}");
            """,
            """
            [Goroutine] static string? Null(ref object? o) { Go.Yield(); o = 1; return null; }
            [Goroutine] static Func<int, int> Lambda(ref object? o) { Go.Yield(); o = 2; return x => x + 1; }
            [Goroutine] static List<int> List(ref object? o) { Go.Yield(); return [1, 2, 3]; }
            [Goroutine] static (int Id, string Name) Pair(ref object? o) { Go.Yield(); return (1, "pair"); }
            [Goroutine] static string New(ref object? o) { Go.Yield(); return new('x', 3); }
            [Goroutine] static long Choice(ref object? o) { Go.Yield(); return o is int ? 1 : default; }
            [Goroutine] static dynamic Dynamic(ref object? o) { Go.Yield(); return "dynamic"; }
            """,
            """
            True
            3
            3 pair 3 1 7 2
            """),

        // Exceptions.
        new("What was written before an exception is seen",
            """
            int a = 0;
            try { Fail(ref a); } catch (InvalidOperationException) { Console.WriteLine(a); }
            int b = 0;
            try { Fail(ref b); } catch (InvalidOperationException) { }
            Console.WriteLine(b);
            int c = 0;
            try { try { Fail(ref c); } finally { Console.WriteLine(c); } } catch (InvalidOperationException) { }
            for (int i = 0, d = 0; i < 2; i++) { Console.WriteLine(d); try { Fail(ref d); } catch (InvalidOperationException) { } }
            int e = 0;
            try { Fail(ref e); } catch (InvalidOperationException) when (e == 1) { Console.WriteLine("filtered"); }
            """,
            """
            [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); throw new InvalidOperationException(); }
            """,
            """
            1
            1
            1
            0
            1
            filtered
            """),
        new("What nobody can see after an exception",
            """
            for (int i = 0; i < 2; i++)
            {
                try { int a = i; Fail(ref a); Console.WriteLine(a); }
                catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
            }
            int once = 1;
            try { Fail(ref once); Console.WriteLine(once); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
            """,
            """
            [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); if (x == 2) throw new InvalidOperationException($"at {x}"); }
            """,
            """
            1
            at 2
            at 2
            """),
        new("A caller catches what a callee of its callee throws",
            """
            int a = 0;
            Outer(ref a);
            Console.WriteLine(a);
            Console.WriteLine(Safe(out int b) + " " + b);
            """,
            """
            [Goroutine] static void Outer(ref int x) { x = 1; try { Inner(ref x); } catch (InvalidOperationException) { x += 1000; } }
            [Goroutine] static void Inner(ref int x) { x += 10; Deep(ref x); }
            [Goroutine] static void Deep(ref int x) { x += 100; Go.Yield(); throw new InvalidOperationException(); }
            [Goroutine] static bool Safe(out int x)
            {
                x = -1; try { Risky(out x); return true; } catch (InvalidOperationException) { return false; }
            }
            [Goroutine] static void Risky(out int x) { x = Of(5); throw new InvalidOperationException(); }
            """,
            """
            1111
            False 5
            """),
        new("Calls in catch and finally blocks",
            """
            int n = 0;
            try { throw new InvalidOperationException(); }
            catch (InvalidOperationException) { Add(ref n, 1); Console.WriteLine(n); }
            finally { Add(ref n, 10); Console.WriteLine(n); }
            try
            {
                try { throw new InvalidOperationException(); }
                catch (InvalidOperationException) { Add(ref n, 1000); }
                finally { Console.WriteLine(n); }
            }
            catch (OverflowException) { Console.WriteLine(n); }
            Console.WriteLine(n);
            """,
            """
            [Goroutine] static void Add(ref int x, int by) { x += by; Go.Yield(); if (by == 1000) throw new OverflowException(); }
            """,
            """
            1
            11
            1011
            1011
            1011
            """),
        new("A jump back after an exception",
            """
            int tries = 0;
            Again:
            try { Fail(ref tries); Console.WriteLine(tries); }
            catch (InvalidOperationException) { goto Again; }
            """,
            """
            [Goroutine] static void Fail(ref int x) { x++; Go.Yield(); if (x < 3) throw new InvalidOperationException(); }
            """,
            "3"),

        // Structs.
        new("Exit runs finally blocks and nothing is written",
            """
            int n = 1;
            Go.Run(() =>
            {
                int own = 1; try { Leave(ref own); } finally { Console.WriteLine($"finally"); }
                Console.WriteLine("never");
            }).Join();
            Console.WriteLine(n);
            """,
            """
            [Goroutine] static void Leave(ref int x) { x++; Go.Yield(); if (Goroutine.Current is not null) Go.Exit(); }
            """,
            """
            finally
            1
            """),
        new("Attempts that look at what failed",
            """
            Console.WriteLine(Retry(3));
            """,
            """
            [Goroutine]
            static string Retry(int limit)
            {
                int tried = 0; string log = "";
                while (true)
                {
                    try { Attempt(ref tried, ref log); return $"{tried} {log}"; }
                    catch (InvalidOperationException) when (tried < limit) { log += "!"; }
                }
            }
            [Goroutine] static void Attempt(ref int tried, ref string log)
            {
                tried++; log += tried; Go.Yield(); if (tried < 3) throw new InvalidOperationException();
            }
            """,
            "3 1!2!3"),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
