using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>A twin of a struct's method works on a copy of the struct: nobody may notice.</summary>
public class MutableStructSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
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
            var captured = new Counter(); Action look = () => Console.Write($"({captured.N})");
            captured.Show(look); Console.WriteLine(captured.N);
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
            [Goroutine] static void Generic<T>(T counter) where T : ICounter
            {
                counter.Add(); counter.Add(); Console.WriteLine(counter.Read());
            }
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
                [Goroutine] public void Work()
                {
                    In.Add(10); this.In.Deep.Add(50); Bump(ref N); Bump(ref In.N); Alias(ref In.N); In.Take(ref N);
                }
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
            partial struct Door : IDisposable
            {
                public int N;
                [Goroutine] public void Open() { N += Of(1); }
                public void Dispose() => Console.WriteLine($"door {N}");
            }
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
                    [Goroutine] public bool Pop(out T? item)
                    {
                        Go.Yield(); if (_count == 0) { item = default; return false; }
                        item = _items[--_count]; return true;
                    }
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
                [Goroutine] public int Sum()
                {
                    int v = Product();
                    while (At < Text.Length && Text[At] is '+' or '-')
                    {
                        char op = Text[At++]; int w = Product(); v = op == '+' ? v + w : v - w;
                    }
                    return v;
                }
                [Goroutine] int Product() { int v = Factor(); while (Accept('*')) v *= Factor(); return v; }
                [Goroutine] int Factor() { if (Accept('(')) { int v = Sum(); Accept(')'); return v; } return Of(Text[At++] - '0'); }
                [Goroutine] bool Accept(char c) { if (At < Text.Length && Text[At] == c) { Skip(ref At); return true; } return false; }
                [Goroutine] static void Skip(ref int at) => at = Of(at + 1);
            }
            """,
            "10 11"),

        // In parameters.
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
