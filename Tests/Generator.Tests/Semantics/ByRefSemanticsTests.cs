using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>A twin works on copies of what its original takes by reference: nobody may notice.</summary>
public class ByRefSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Ref, out and in parameters",
            """
            int total = 1;
            Add(ref total, 5);
            int old = Exchange(ref total, Of(40));
            if (Halve(total, out var half) && Halve(half, out int quarter) && !Halve(quarter + 1, out _))
                Console.WriteLine($"{total} {old} {half} {quarter}");
            Console.WriteLine(Sum(total, in half) + Sum(3, 4) + Sum(Of(1), b: Of(2)));
            """,
            """
            [Goroutine] static void Add(ref int total, int by) { Go.Yield(); total += Of(by); }
            [Goroutine] static int Exchange(ref int place, int value) { int old = Of(place); place = value; return old; }
            [Goroutine] static bool Halve(int value, out int half) { half = Of(value / 2); return value % 2 == 0; }
            [Goroutine] static int Sum(in int a, ref readonly int b) => Of(a) + b;
            """,
            """
            40 6 20 10
            70
            """),
        new("Recursion with accumulators",
            """
            int count = 0;
            string trail = "";
            Console.WriteLine(Walk(4, ref count, ref trail));
            Console.WriteLine($"{count} {trail}");
            Hanoi(3, 'a', 'b', 'c', ref count);
            Console.WriteLine(count);
            """,
            """
            [Goroutine]
            static int Walk(int depth, ref int count, ref string trail)
            {
                count++;
                trail += depth;
                if (depth == 0) return Of(1);
                int left = Walk(depth - 1, ref count, ref trail);
                trail += ',';
                return left + Walk(depth - 1, ref count, ref trail);
            }

            [Goroutine]
            static void Hanoi(int n, char from, char to, char over, ref int moves)
            {
                if (n == 0) return;
                Hanoi(n - 1, from, over, to, ref moves);
                moves += Of(1);
                Hanoi(n - 1, over, to, from, ref moves);
            }
            """,
            """
            16
            31 43210,0,10,0,210,0,10,0,3210,0,10,0,210,0,10,0
            38
            """),
        new("Mutual recursion with out parameters",
            """
            Console.WriteLine(Even(5, out string path) + " " + path);
            """,
            """
            [Goroutine] static bool Even(int n, out string path) { if (n == 0) { path = "e"; return true; } bool r = Odd(n - 1, out path); path += n; return r; }
            [Goroutine] static bool Odd(int n, out string path) { path = "-"; if (n == 0) { path = "o"; return false; } bool r = Even(n - 1, out var inner); path = inner + Of(n); return r; }
            """,
            "False o12345"),
        new("Overloads that differ in how and what they take",
            """
            int i = 1; long l = 2; object o = "o"; string s = "s";
            M(i); M(ref i); M(ref l); M(ref o); M(ref s);
            Parse("7", out int n); Parse("8", out long m);
            Mixed(ref i, 5); Mixed(ref l, 5); Only(7L, i); Only(i, 8L);
            Console.WriteLine($"{i} {l} {o} {s} {n} {m}");
            """,
            """
            [Goroutine] static void M(int x) => Say($"int {x}");
            [Goroutine] static void M(ref int x) { Say($"ref int {x}"); x += 10; }
            [Goroutine] static void M(ref long x) { Say($"ref long {x}"); x += 20; }
            [Goroutine] static void M(ref object x) { Say($"ref object {x}"); x = 5; }
            [Goroutine] static void M(ref string x) { Say($"ref string {x}"); x += x; }
            [Goroutine] static bool Parse(string text, out int value) => int.TryParse(Of(text), out value);
            [Goroutine] static bool Parse(string text, out long value) => long.TryParse(Of(text + "0"), out value);
            [Goroutine] static void Mixed(ref int a, long b) => a += Of((int)b);
            [Goroutine] static void Mixed(ref long a, int b) => a -= Of(b);
            [Goroutine] static void Only(in long a, int b) => Say(a * b);
            [Goroutine] static void Only(int a, in long b) => Say(a - b);
            """,
            """
            <int 1>
            <ref int 1>
            <ref long 2>
            <ref object o>
            <ref string s>
            <112>
            <8>
            16 17 5 ss 7 80
            """),
        new("Generic methods take the types that the references tell",
            """
            object o = "text"; var pair = (A: 1, B: "b"); int? none = null;
            Console.WriteLine(Put(ref o, "other") + " " + o);
            Swap(ref pair.A, ref none);
            Console.WriteLine($"{pair.A} {none is null}");
            Make(out List<string> list); list.Add("made"); Make<Dictionary<int, int>>(out var map);
            Console.WriteLine($"{list[0]} {map.Count} {new Box<string>().Take(ref list)} {list.Count}");
            """,
            """
            [Goroutine] static string Put<T>(ref T place, T value) { place = Of(value); return typeof(T).Name; }
            [Goroutine] static void Swap<TA, TB>(ref TA a, ref TB? b) where TA : struct where TB : struct { Go.Yield(); (a, b) = (default, (TB)(object)a); }
            [Goroutine] static void Make<T>(out T value) where T : new() { Go.Yield(); value = new(); }
            partial class Box<TItem> { [Goroutine] public string Take<TOther>(ref TOther other) where TOther : class, new() { other = Of(new TOther()); return typeof(TItem).Name + typeof(TOther).Name; } }
            """,
            """
            Object other
            0 False
            made 0 StringList`1 0
            """),
        new("Named arguments out of order, and optional ones",
            """
            int a = 1, b = 2;
            Fill(second: out int y, start: Of(3), first: ref a);
            Fill(ref b, out var z);
            Console.WriteLine($"{a} {b} {y} {z}");
            """,
            """
            [Goroutine] static void Fill(ref int first, out int second, int start = 100) { first += Of(start); second = first * 2; }
            """,
            "4 102 8 204"),
        new("Extension methods that take their receiver by reference",
            """
            int n = 5; n.Increase(); n.Increase(by: 10);
            var c = new Counter { N = 1 }; c.Bump(ref n); c.Bump(ref n);
            Console.WriteLine($"{n} {c.N} {c.Peek()} {new Counter { N = 9 }.Peek()}");
            """,
            "",
            "21 3 3 9",
            """
            static partial class Extensions
            {
                [Goroutine] public static void Increase(this ref int n, int by = 1) { Go.Yield(); n += by; }
                [Goroutine] public static void Bump(this ref Counter c, ref int n) { c.N++; Go.Yield(); n += c.N; }
                [Goroutine] public static int Peek(this in Counter c) { Go.Yield(); return c.N; }
            }
            struct Counter { public int N; }
            """),
        new("Caller information beside out arguments",
            """
            Where(out string name); Console.WriteLine(name);
            Both(1, out name); Console.WriteLine(name);
            """,
            """
            [Goroutine] static void Where(out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => name = Of(caller);
            [Goroutine] static void Both(int x, out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => name = Of(caller + x);
            """,
            """
            Run
            Run1
            """),
        new("Calls in conditions and operands",
            """
            int at = 0; int[] found = new int[4];
            while (Next(ref at, out int item) && item < 40) found[at] += item;
            Console.WriteLine(string.Join(' ', found));
            at = 1;
            Console.WriteLine(at + Step(ref at) * 10 + at);
            at += Step(ref at);
            found[at % 4] = Step(ref at) + at;
            Console.WriteLine($"{at} {Step(ref at)} {at} {string.Join(' ', found)}");
            string? text = at > 0 ? Label(ref at) : null;
            Console.WriteLine(text ?? Label(ref at));
            for (int i = 0; Step(ref i) < 3; Step(ref i)) Console.Write(i);
            Console.WriteLine(Next(ref at, out var last) switch { true when last > 0 => last, _ => -1 });
            """,
            """
            [Goroutine] static bool Next(ref int at, out int item) { item = Of(++at) * 10; return at < 10; }
            [Goroutine] static int Step(ref int at) { int old = at; at = Of(at + 1); return old; }
            [Goroutine] static string Label(ref int at) => $"at {at = Of(0)}";
            """,
            """
            0 10 20 30
            13
            5 5 6 9 10 20 30
            at 0
            1310
            """),

        // What has other names.
        new("The same variable twice",
            """
            int a = 1, b = 2;
            Swap(ref a, ref b); Console.WriteLine($"{a} {b}");
            Twice(ref a, ref a); Console.WriteLine(a);
            Mix(ref a, in a); Console.WriteLine(a);
            """,
            """
            [Goroutine] static void Swap(ref int x, ref int y) { Go.Yield(); (x, y) = (y, x); }
            [Goroutine] static void Twice(ref int x, ref int y) { x++; Go.Yield(); y *= 10; x += y; }
            [Goroutine] static void Mix(ref int x, in int y) { x++; Go.Yield(); x += y; }
            """,
            """
            2 1
            60
            122
            """),
        new("A variable in another argument of its call",
            """
            int a = 1;
            Console.WriteLine(Diff(ref a, a + 1));
            Console.WriteLine(Diff(ref a, a = 20));
            Console.WriteLine(Diff(ref a, Bump(ref a)));
            Console.WriteLine(Diff(ref a, Of(a)));
            Console.WriteLine(a);
            """,
            """
            [Goroutine] static int Diff(ref int x, int y) { x += Of(100); return x - y; }
            [Goroutine] static int Bump(ref int x) { x = Of(x + 1); return x; }
            """,
            """
            99
            100
            100
            100
            321
            """),
        new("A variable that a lambda captures",
            """
            int a = 1;
            Action look = () => Console.Write($"{a} ");
            Change(ref a, look);
            Console.WriteLine(a);
            int b = 1;
            void Add() => b += 100;
            Change(ref b, Add);
            Console.WriteLine(b);
            int c = 5;
            Go.Run(() => { int d = 1; Change(ref d, () => Console.Write($"[{d}]")); Change(ref c, () => Console.Write($"[{c}]")); Console.WriteLine($"{c} {d}"); }).Join();
            Console.WriteLine(c);
            """,
            """
            [Goroutine] static void Change(ref int x, Action look) { x++; Go.Yield(); look(); x *= 2; look(); }
            """,
            """
            2 4 4
            304
            [2][4][6][12]12 4
            12
            """),
        new("A variable of a lambda that is a goroutine",
            """
            var done = Go.Run(() =>
            {
                int sum = 0;
                for (int i = 0; i < 3; i++) { Add(ref sum, i); if (Try(i, out var x)) sum += x; }
                return sum;
            });
            Console.WriteLine(done.Join());
            """,
            """
            [Goroutine] static void Add(ref int sum, int by) { Go.Yield(); sum += by; }
            [Goroutine] static bool Try(int i, out int x) { x = Of(i * 100); return i > 1; }
            """,
            "203"),
        new("Elements, fields and properties that others reach",
            """
            _shared = new Cell(); var own = _shared; int[] xs = [1, 2, 3]; _xs = xs;
            Poke(ref own.X, 5); Poke(ref xs[1], 50); Poke(ref _count, 500);
            Console.WriteLine($"{own.X} {xs[1]} {_count}");
            Set(out own.X); Set(out _xs[0]); Set(out _count);
            Console.WriteLine($"{_shared.X} {xs[0]} {_count}");
            """,
            """
            class Cell { public int X; }
            static Cell _shared = new(); static int _count; static int[] _xs = [];
            [Goroutine] static void Poke(ref int x, int by) { x += by; Go.Yield(); Console.Write($"{x} {_shared.X} {_xs[1]} {_count}; "); _shared = new Cell(); }
            [Goroutine] static void Set(out int x) { x = 7; Go.Yield(); Console.Write($"{_shared.X} {_xs[0]} {_count}; "); }
            """,
            """
            5 5 2 0; 52 0 52 0; 500 0 52 500; 5 52 500
            0 1 500; 0 7 500; 0 7 7; 0 7 7
            """),
        new("In arguments that change during the call",
            """
            _count = 1; int[] xs = [1]; int local = 1; Action more = () => local += 10;
            Console.WriteLine(Watch(in _count, () => _count += 10));
            Console.WriteLine(Watch(in xs[0], () => xs[0] += 10));
            Console.WriteLine(Watch(in local, more));
            Console.WriteLine(Watch(_count, () => _count += 10));
            Console.WriteLine(Watch(_count + 0, () => _count += 10));
            Console.WriteLine(Watch((short)3, () => { }));
            int mine = 4; Console.WriteLine(Watch(mine, () => { }) + Watch(in mine, () => { }));
            """,
            """
            static int _count;
            [Goroutine] static string Watch(in int x, Action change) { int before = x; Go.Yield(); change(); return $"{before} {x}"; }
            """,
            """
            1 11
            1 11
            1 11
            11 21
            21 21
            3 3
            4 44 4
            """),
        new("References to variables that somebody else keeps",
            """
            int a = 1;
            Use(ref a);
            Console.WriteLine(a);
            """,
            """
            static void Use(ref int a) { ref int other = ref a; Change(ref a); other *= 2; }
            [Goroutine] static void Change(ref int x) { Go.Yield(); x += 4; }
            """,
            "10"),

        // Ends of bodies.
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
            [Goroutine] static int Declared(ref int n) { if (n < 0) return -1; using var door = new Door(); n++; using var other = new Door(); if (n > 100) return 0; return Of(n + _closed); }
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
            [Goroutine] static bool Safe(out int x) { x = -1; try { Risky(out x); return true; } catch (InvalidOperationException) { return false; } }
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
        new("Methods of a struct change it",
            """
            var c = new Counter { N = 1 };
            c.Add(2); Console.WriteLine(c.Twice() + c.N);
            var copy = c; copy.Add(100); Console.WriteLine($"{c.N} {copy.N}");
            Console.WriteLine(new Counter { N = 5 }.Twice() + Make().Twice());
            c.Reset(); Console.WriteLine(c.N);
            c.Both(ref copy.N); Console.WriteLine($"{c.N} {copy.N}");
            """,
            """
            static Counter Make() => new() { N = 7 };
            partial struct Counter
            {
                public int N;
                [Goroutine] public void Add(int by) { N += Of(by); }
                [Goroutine] public int Twice() { Add(N); this.Add(0); return N; }
                [Goroutine] public void Reset() { Go.Yield(); this = new Counter { N = -1 }; N--; }
                [Goroutine] public void Both(ref int other) { N++; Go.Yield(); other += N; Move(ref N, 10); Move(ref this.N, 20); }
                static void Move(ref int n, int by) => n += by;
            }
            """,
            """
            12
            6 106
            24
            -2
            29 105
            """),
        new("Structs that others reach keep their blocking form",
            """
            _field = new Counter(); var holder = new Holder(); Counter[] all = new Counter[2];
            _field.Add(); holder.C.Add(); all[1].Add(); holder.P.Add();
            Console.WriteLine($"{_field.N} {holder.C.N} {all[1].N} {holder.P.N}");
            var captured = new Counter(); Action look = () => Console.Write($"({captured.N})"); captured.Show(look); Console.WriteLine(captured.N);
            IAdder boxed = new Counter(); boxed.Add(); Console.WriteLine(((Counter)boxed).N);
            foreach (var each in all) { each.Add(); Console.Write(each.N); }
            Generic(new Counter());
            """,
            """
            static Counter _field;
            interface IAdder { void Add(); }
            class Holder { public Counter C; public Counter P { get; set; } }
            static void Generic<T>(T adder) where T : struct, IAdder { adder.Add(); Console.WriteLine(((Counter)(object)adder).N); }
            partial struct Counter : IAdder
            {
                public int N;
                [Goroutine] public void Add() { N++; Go.Yield(); N += _field.N * 10 + 1; }
                [Goroutine] public void Show(Action look) { N++; look(); Go.Yield(); N++; look(); }
            }
            """,
            """
            12 122 122 0
            (1)(2)2
            122
            122244122
            """),
        new("A mutable struct behind an interface is changed in its box",
            """
            ICounter boxed = new Counter(); boxed.Add(); boxed.Add();
            Console.WriteLine($"{((Counter)boxed).N} {boxed.Read()}");
            var own = new Counter(); own.Add(); Console.WriteLine(own.N);
            Use(boxed); Use(own); Console.WriteLine($"{own.N} {boxed.Read()}"); Generic(own); Generic(boxed);
            """,
            """
            partial interface ICounter { [Goroutine] void Add(); [Goroutine] int Read(); }
            partial struct Counter : ICounter
            {
                public int N;
                [Goroutine] public void Add() { Go.Yield(); N++; }
                [Goroutine] public readonly int Read() { Go.Yield(); return N; }
            }
            [Goroutine] static void Use(ICounter counter) { counter.Add(); Console.WriteLine(counter.Read()); }
            [Goroutine] static void Generic<T>(T counter) where T : ICounter { counter.Add(); counter.Add(); Console.WriteLine(counter.Read()); }
            """,
            """
            2 2
            1
            3
            2
            1 3
            3
            5
            """),
        new("Structs inside structs",
            """
            var o = new Outer();
            o.In.Add(1); o.In.Deep.Add(5); o.Work();
            Console.WriteLine($"{o.In.N} {o.In.Deep.N} {o.N}");
            Bump(ref o.In.N); Bump(ref o.In.Deep.N); var t = (X: 1, Y: new Inner()); Bump(ref t.X); t.Y.Add(3);
            Console.WriteLine($"{o.In.N} {o.In.Deep.N} {t.X} {t.Y.N}");
            o.Alias(ref o.In.N); Console.WriteLine(o.In.N);
            o.In.Take(ref o.N); o.In.Take(ref o.In.N); Console.WriteLine($"{o.In.N} {o.N}");
            """,
            """
            [Goroutine] static void Bump(ref int n) { Go.Yield(); n += 1000; }
            partial struct Outer
            {
                public Inner In; public int N;
                [Goroutine] public void Work() { In.Add(10); this.In.Deep.Add(50); Bump(ref N); Bump(ref In.N); Alias(ref In.N); In.Take(ref N); }
                [Goroutine] public void Alias(ref int n) { n++; Go.Yield(); In.N *= 2; n++; }
            }
            partial struct Inner
            {
                public int N; public Leaf Deep;
                [Goroutine] public void Add(int by) { N += Of(by); }
                [Goroutine] public void Take(ref int n) { N++; Go.Yield(); n += N; N++; n++; }
            }
            partial struct Leaf { public int N; [Goroutine] public void Add(int by) => N += Of(by); }
            """,
            """
            2027 55 3027
            3027 1055 1001 3
            6057
            12122 9086
            """),
        new("Exceptions of a struct's method",
            """
            var c = new Counter();
            try { c.Fail(); } catch (InvalidOperationException) { Console.WriteLine(c.N); }
            c.Guarded(); Console.WriteLine(c.N);
            try { var inner = new Counter(); inner.Fail(); } catch (InvalidOperationException) { Console.WriteLine("inner"); }
            """,
            """
            partial struct Counter
            {
                public int N;
                [Goroutine] public void Fail() { N++; Go.Yield(); throw new InvalidOperationException(); }
                [Goroutine] public void Guarded() { try { Fail(); } catch (InvalidOperationException) { N += 100; } finally { N += 1000; } }
            }
            """,
            """
            1
            1102
            inner
            """),
        new("A struct is in its own arguments",
            """
            var c = new Counter { N = 1 };
            c.Take(c.N); c.Take(c.Next()); c.Take(Of(c.N)); Console.WriteLine(c.N);
            c.Mix(ref c.N); Console.WriteLine(c.N);
            c.Same(ref c); Console.WriteLine(c.N);
            Console.WriteLine(c.Read(ref c.N) + " " + c.N);
            Console.WriteLine(c.N + c.Next() + c.N);
            """,
            """
            partial struct Counter
            {
                public int N;
                [Goroutine] public void Take(int n) { N = N * 10 + Of(n); }
                [Goroutine] public int Next() { Go.Yield(); return ++N; }
                [Goroutine] public void Mix(ref int n) { N++; Go.Yield(); n *= 3; N++; }
                [Goroutine] public void Same(ref Counter other) { other.N++; Go.Yield(); N *= 2; }
                [Goroutine] public readonly string Read(ref int n) { n += 7; Go.Yield(); return $"{N}"; }
            }
            """,
            """
            1452
            4360
            8722
            8729 8729
            26189
            """),
        new("Readonly members, readonly places and records",
            """
            var p = new Point(1, 2) { Z = 3 };
            p.Move(10); Console.WriteLine(p);
            Console.WriteLine($"{p.Sum()} {_fixed.Step()} {_fixed.Step()} {_fixed.N} {p.Peek()} {p.Z}");
            using (var door = new Door()) { door.Open(); door.Open(); }
            """,
            """
            static readonly Counter _fixed = new() { N = 5 };
            partial struct Counter { public int N; [Goroutine] public int Step() { Go.Yield(); return ++N; } }
            partial struct Door : IDisposable { public int N; [Goroutine] public void Open() { N += Of(1); } public void Dispose() => Console.WriteLine($"door {N}"); }
            partial record struct Point(int X, int Y)
            {
                public int Z { get; set; }
                [Goroutine] public void Move(int by) { X += Of(by); Y++; Z--; }
                [Goroutine] public readonly int Sum() => Of(X + Y + Z);
                [Goroutine] public int Bump() { Go.Yield(); return ++Z; }
                [Goroutine] public readonly int Peek() => Bump() + Bump() + Z;
            }
            """,
            """
            Point { X = 11, Y = 3, Z = 2 }
            16 6 6 5 8 2
            door 2
            """),
        new("Generic structs, nested ones, and primary constructors",
            """
            var stack = new Stack2<string>.Part(2); stack.Push("a"); stack.Push("b");
            Console.WriteLine(stack.Pop(out var top) + top + stack.Pop(out _) + stack.Pop(out var none) + (none ?? "null"));
            var s = new Seeded(5); Console.WriteLine(s.Next() + s.Next() + s.Next());
            """,
            "",
            """
            TruebTrueFalsenull
            14
            """,
            """
            partial class Stack2<T>
            {
                public partial struct Part(int size)
                {
                    private T?[] _items = new T[size]; private int _count;
                    [Goroutine] public void Push(T item) { Go.Yield(); _items[_count++] = item; }
                    [Goroutine] public bool Pop(out T? item) { Go.Yield(); if (_count == 0) { item = default; return false; } item = _items[--_count]; return true; }
                }
            }
            partial struct Seeded(int seed) { [Goroutine] public int Next() { Go.Yield(); return seed = seed * 31 % 17; } }
            """),
        new("Starting a struct's method works on a copy",
            """
            var c = new Counter();
            Go.Run(c.Add).Join(); Console.WriteLine(c.N);
            Go.Run(() => { var own = new Counter(); own.Add(); own.Add(); Console.WriteLine(own.N); }).Join();
            Go.Run(() => c.Add()).Join(); Console.WriteLine(c.N);
            """,
            """
            partial struct Counter { public int N; [Goroutine] public void Add() { Go.Yield(); N++; Console.Write($"{N};"); } }
            """,
            """
            1;0
            1;2;2
            1;1
            """),
        new("A parser that is a struct",
            """
            var p = new Parser { Text = "1+2*(3+4)-5" };
            Console.WriteLine(p.Sum() + " " + p.At);
            """,
            """
            partial struct Parser
            {
                public string Text; public int At;
                [Goroutine] public int Sum() { int v = Product(); while (At < Text.Length && Text[At] is '+' or '-') { char op = Text[At++]; int w = Product(); v = op == '+' ? v + w : v - w; } return v; }
                [Goroutine] int Product() { int v = Factor(); while (Accept('*')) v *= Factor(); return v; }
                [Goroutine] int Factor() { if (Accept('(')) { int v = Sum(); Accept(')'); return v; } return Of(Text[At++] - '0'); }
                [Goroutine] bool Accept(char c) { if (At < Text.Length && Text[At] == c) { Skip(ref At); return true; } return false; }
                [Goroutine] static void Skip(ref int at) => at = Of(at + 1);
            }
            """,
            "10 11"),

        // In parameters.
        new("Read-only parameters are not changed",
            """
            var c = new Counter { N = 5 };
            Console.WriteLine($"{Look(c)} {Look(in c)} {Look(new Counter { N = 8 })} {Text(7)} {Text("t")} {c.N}");
            Console.WriteLine(Copy(in c) + " " + c.N + " " + Fields((1, new Counter { N = 3 })));
            """,
            """
            struct Counter { public int N; public int Next() => ++N; public readonly int Peek() => N; }
            [Goroutine] static int Look(in Counter c) { Go.Yield(); return c.N * 2; }
            [Goroutine] static string Text<T>(in T value) { Go.Yield(); return $"{value}"; }
            [Goroutine] static int Copy(in Counter c) { var own = c; Go.Yield(); return own.Next() + own.Next() + c.N; }
            [Goroutine] static int Fields(in (int A, Counter B) t) { Go.Yield(); return t.A + t.B.N; }
            """,
            """
            10 10 16 7 t 5
            18 5 4
            """),
        new("Parameters that are passed on",
            """
            int n = 1; Counter c = default;
            First(ref n, out int m, Twenty(), ref c); Console.WriteLine($"{n} {m} {c.N}");
            """,
            """
            static int Twenty() => 20;
            partial struct Counter { public int N; [Goroutine] public void Add() { Go.Yield(); N++; } }
            [Goroutine] static void First(ref int a, out int b, in int c, ref Counter d) { Second(ref a, out b, in c, ref d); b += Third(a, in c); d.Add(); Ordinary(ref a, ref b, in c, ref d); }
            [Goroutine] static void Second(ref int a, out int b, in int c, ref Counter d) { a += Of(c); b = a; Set(out b, a); d.Add(); d.N += 10; }
            [Goroutine] static int Third(int a, in int c) { Go.Yield(); a += 1; return a + c; }
            static void Ordinary(ref int a, ref int b, in int c, ref Counter d) { a++; b--; d.N += c; }
            static void Set(out int b, int value) => b = value;
            """,
            "22 62 32"),
        new("Channels deliver into parameters",
            """
            var c = new Chan<int>(4); c.Send(1); c.Send(2); c.Send(3); c.Close();
            int sum = 0; while (Take(c, ref sum, out var last)) Console.Write($"{last} ");
            Console.WriteLine(sum);
            """,
            """
            [Goroutine]
            static bool Take(Chan<int> c, ref int sum, out int last)
            {
                if (!c.Receive(out last)) return false;
                int before = sum;
                sum += last;
                var one = new Chan<int>(1); one.Send(before);
                switch (Go.Select(Case.Receive(one, out sum))) { case 0: sum += last; break; }
                return true;
            }
            """,
            "1 2 3 6"),
        new("Nullable values, arrays and strings by reference",
            """
            int? n = null; string? s = null; int[]? xs = null; object box = 1;
            Init(ref n, ref s, ref xs, ref box); Init(ref n, ref s, ref xs, ref box);
            Console.WriteLine($"{n} {s} {xs!.Length} {box}");
            """,
            """
            [Goroutine]
            static void Init(ref int? n, ref string? s, ref int[]? xs, ref object box)
            {
                n ??= Of(1); n++; s ??= Of("s"); s += n; xs ??= new int[Of(3)]; xs[0]++; Array.Resize(ref xs, xs.Length + Of(1));
                Go.Yield(); box = box is int i ? i + 1 : -1;
            }
            """,
            "3 s23 5 3"),
        new("Seven values at once",
            """
            int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7;
            Console.WriteLine(Turn(ref a, ref b, ref c, ref d, ref e, ref f, ref g) + $" {a}{b}{c}{d}{e}{f}{g}");
            """,
            """
            [Goroutine] static int Turn(ref int a, ref int b, ref int c, ref int d, ref int e, ref int f, ref int g) { Go.Yield(); (a, b, c, d, e, f, g) = (b, c, d, e, f, g, a); return a; }
            """,
            "2 2345671"),
        new("Exit runs finally blocks and nothing is written",
            """
            int n = 1;
            Go.Run(() => { int own = 1; try { Leave(ref own); } finally { Console.WriteLine($"finally"); } Console.WriteLine("never"); }).Join();
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
            [Goroutine] static void Attempt(ref int tried, ref string log) { tried++; log += tried; Go.Yield(); if (tried < 3) throw new InvalidOperationException(); }
            """,
            "3 1!2!3"),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
