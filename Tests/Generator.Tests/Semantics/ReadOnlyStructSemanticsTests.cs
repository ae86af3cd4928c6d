using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>
/// A struct is passed by reference to its readonly methods too. They change nothing, but others may change the struct while they run: the
/// twin's copy must not differ then.
/// </summary>
public class ReadOnlyStructSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("A readonly struct is replaced while its method runs",
            """
            _field = new Point(1); _field.Show(() => _field = new Point(10));
            Point[] all = [new Point(2)]; all[0].Show(() => all[0] = new Point(20));
            var captured = new Point(3); captured.Show(() => captured = new Point(30));
            var holder = new Holder { P = new Point(4) }; holder.P.Show(() => holder.P = new Point(40));
            var own = new Point(5); Action none = () => { }; own.Show(none);
            holder.Value.Show(() => holder.P = new Point(50)); new Point(6).Show(none); holder.Fixed.Show(none); Each(all);
            """,
            """
            static Point _field;
            class Holder { public Point P; public Point Value => P; public readonly Point Fixed = new(7); }
            [Goroutine] static void Each(Point[] all) { foreach (var p in all) p.Show(() => all[0] = default); Console.WriteLine("end"); }
            readonly partial struct Point(int n)
            {
                private readonly int _n = n;
                [Goroutine] public void Show(Action change) { Go.Yield(); change(); Console.Write($"{_n} "); }
            }
            """,
            "10 20 30 40 5 40 6 7 20 end"),
        new("A readonly method of a mutable struct sees what others do to it",
            """
            var c = new Counter { N = 1 }; Console.WriteLine(c.Twice(Of(c.N), c.N));
            var captured = new Counter { N = 1 }; Console.WriteLine(captured.After(() => captured.Add(4)));
            Console.WriteLine(c.Outer(() => { }));
            Console.WriteLine(c.Twice(c.Next(), c.N) + " " + c.N);
            """,
            """
            partial struct Counter
            {
                public int N;
                public void Add(int by) => N += by;
                [Goroutine] public int Next() { Go.Yield(); return ++N; }
                [Goroutine] public readonly int After(Action change) { Go.Yield(); change(); return N; }
                [Goroutine] public readonly int Twice(int by, int more) { Go.Yield(); return 2 * N + by + more; }
                [Goroutine] public int Outer(Action change) { N++; int n = After(change); N++; return n * 100 + this.Twice(N, 0); }
            }
            """,
            """
            4
            5
            209
            16 4
            """),
        new("A readonly method sees what happens to its box",
            """
            IReader boxed = new Counter { N = 1 };
            Console.WriteLine(boxed.Read(boxed)); Use(boxed); Generic(new Counter { N = 3 });
            IReader whole = new Whole(), other = new Explicit(); Use(whole); Use(other); Console.WriteLine(new Counter { N = 7 });
            var c = new Counter { N = 8 }; Console.WriteLine(c.ToString());
            """,
            """
            partial interface IReader { void Add(); [Goroutine] int Read(IReader self); }
            partial struct Counter : IReader
            {
                public int N;
                public void Add() => N += 10;
                [Goroutine] public readonly override string ToString() { Go.Yield(); return $"<{N}>"; }
                [Goroutine] public readonly int Read(IReader self) { Go.Yield(); self.Add(); return N; }
            }
            partial struct Explicit : IReader
            {
                int _n;
                public void Add() => _n += 10;
                readonly int IReader.Read(IReader self) { Go.Yield(); self.Add(); return _n; }
            }
            readonly partial struct Whole : IReader
            {
                public void Add() { }
                [Goroutine] public int Read(IReader self) { Go.Yield(); self.Add(); return 5; }
            }
            [Goroutine] static void Use(IReader reader) => Console.WriteLine(reader.Read(reader));
            [Goroutine] static void Generic<T>(T reader) where T : IReader => Console.WriteLine(reader.Read(reader));
            """,
            """
            11
            21
            3
            5
            10
            <7>
            <8>
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinMeansWhatTheOriginalMeans(TwinProgram program) => program.Verify();
}
