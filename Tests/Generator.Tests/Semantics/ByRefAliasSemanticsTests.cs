using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Variables that others can reach while a callee works on its copy: nobody may notice.</summary>
public class ByRefAliasSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
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
            Go.Run(() =>
            {
                int d = 1; Change(ref d, () => Console.Write($"[{d}]")); Change(ref c, () => Console.Write($"[{c}]"));
                Console.WriteLine($"{c} {d}");
            }).Join();
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
            [Goroutine] static void Poke(ref int x, int by)
            {
                x += by; Go.Yield(); Console.Write($"{x} {_shared.X} {_xs[1]} {_count}; "); _shared = new Cell();
            }
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
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
