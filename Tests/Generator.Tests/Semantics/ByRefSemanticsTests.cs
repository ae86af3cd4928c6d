using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>A twin works on copies of what its original takes by reference: parameters and arguments of every kind.</summary>
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
            [Goroutine] static bool Even(int n, out string path)
            {
                if (n == 0) { path = "e"; return true; }
                bool r = Odd(n - 1, out path); path += n; return r;
            }
            [Goroutine] static bool Odd(int n, out string path)
            {
                path = "-"; if (n == 0) { path = "o"; return false; }
                bool r = Even(n - 1, out var inner); path = inner + Of(n); return r;
            }
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
            [Goroutine] static void Swap<TA, TB>(ref TA a, ref TB? b) where TA : struct where TB : struct
            {
                Go.Yield(); (a, b) = (default, (TB)(object)a);
            }
            [Goroutine] static void Make<T>(out T value) where T : new() { Go.Yield(); value = new(); }
            partial class Box<TItem>
            {
                [Goroutine] public string Take<TOther>(ref TOther other) where TOther : class, new()
                {
                    other = Of(new TOther()); return typeof(TItem).Name + typeof(TOther).Name;
                }
            }
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
            [Goroutine] static void Where(out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") =>
                name = Of(caller);
            [Goroutine] static void Both(
                int x, out string name, [System.Runtime.CompilerServices.CallerMemberName] string caller = "") => name = Of(caller + x);
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
            [Goroutine] static void First(ref int a, out int b, in int c, ref Counter d)
            {
                Second(ref a, out b, in c, ref d); b += Third(a, in c); d.Add(); Ordinary(ref a, ref b, in c, ref d);
            }
            [Goroutine] static void Second(ref int a, out int b, in int c, ref Counter d)
            {
                a += Of(c); b = a; Set(out b, a); d.Add(); d.N += 10;
            }
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
            [Goroutine] static int Turn(ref int a, ref int b, ref int c, ref int d, ref int e, ref int f, ref int g)
            {
                Go.Yield(); (a, b, c, d, e, f, g) = (b, c, d, e, f, g, a); return a;
            }
            """,
            "2 2345671"),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
