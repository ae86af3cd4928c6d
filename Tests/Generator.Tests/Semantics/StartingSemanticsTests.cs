using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary><c>Go.Run</c> in all its forms, in goroutines and in ordinary code.</summary>
public class StartingSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Every form of Go.Run",
            """
            var c = new Chan<int>(1);
            Console.WriteLine(Go.Run(static () => Of(1)).Join());
            Console.WriteLine(Go.Run(delegate { return Of(2); }).Join());
            Console.WriteLine(Go.Run<int, int>(Of, 3).Join());
            Console.WriteLine(Go.Run(body: Of<int>, arg1: Of(4)).Join());
            Console.WriteLine(Go.Run(arg1: Say(5), body: Of<int>).Join());
            Console.WriteLine(Go.Run((_, x) => Of(x), 0, 6).Join());
            Console.WriteLine(Go.Run((int x, int y) => { return Of(x) + Of(y); }, 3, 4).Join());
            Go.Run(c.SendTo, 8).Join();
            Console.WriteLine(c.Receive());
            Console.WriteLine(new[] { Go.Run(Of, 4), Go.Run(Of, 5) }.Sum(g => g.Join()));
            Console.WriteLine(Go.Run(Name, new { Name = "ten" }).Join());
            """,
            """
            [Goroutine] static string Name<T>(T value) => value!.ToString()!;
            """,
            """
            1
            2
            3
            4
            <5>
            5
            6
            7
            8
            9
            { Name = ten }
            """,
            "static partial class Sending { [Goroutine] public static void SendTo(this Chan<int> c, int x) => c.Send(x); }"),
        new("Goroutines started by methods of a generic type",
            """
            new Starter<string>("generic").Start();
            new Starter<int>(7).Start();
            """,
            """
            partial class Starter<T>(T value)
            {
                public void Start()
                {
                    Go.Run(Work).Join();
                    Go.Run(WorkOn, 1).Join();
                    Go.Run(Both<T>, value, 2).Join();
                }

                [Goroutine] void Work() => Console.WriteLine(value);
                [Goroutine] static void WorkOn(int x) => Console.WriteLine($"{typeof(T).Name} {x}");
                [Goroutine] static void Both<T2>(T a, int b) => Console.WriteLine($"{a} {b} {typeof(T2).Name}");
            }
            """,
            """
            generic
            String 1
            generic 2 String
            7
            Int32 1
            7 2 Int32
            """),
        new("Goroutines of structs",
            """
            var size = new Size(2);
            Console.WriteLine(size.Twice());
            Console.WriteLine(Go.Run(size.Twice).Join());
            Start(size);
            """,
            """
            static void Start(Size size) => Console.WriteLine(Go.Run(size.Twice).Join());

            readonly partial struct Size(int width)
            {
                [Goroutine] public int Twice() => width * 2;
            }
            """,
            """
            4
            4
            4
            """),
        new("Go.Run starts the overload that its delegate type picks",
            """
            Go.Run(N, 3).Join();
            Go.Run(N, "s").Join();
            Go.Run<object>(N, "t").Join();
            Go.Run<long>(Q, 3).Join();
            Goroutine<object> g = Go.Run<string, object>(Variant, "v");
            Console.WriteLine(g.Join());
            Go.Run<int[]>(Params, [1, 2]).Join();
            """,
            """
            [Goroutine] static void N(int x) => Console.WriteLine($"int {x}");
            [Goroutine] static void N(string x) => Console.WriteLine($"string {x}");
            [Goroutine] static void N(object x) => Console.WriteLine($"object {x}");
            [Goroutine] static void Q(long x) => Console.WriteLine($"long {x}");
            [Goroutine] static void Q(int x) => Console.WriteLine($"int {x}");
            [Goroutine] static string Variant(object x) => $"variant {x}";
            [Goroutine] static void Params(params int[] x) => Console.WriteLine(x.Length);
            """,
            """
            int 3
            string s
            object t
            long 3
            variant v
            2
            """),
        new("Results of lambdas are converted as Go.Run asks",
            """
            Console.WriteLine(Go.Run<object>(() => "s").Join());
            Console.WriteLine(Go.Run<long>(() => Of(3)).Join());
            Console.WriteLine(Go.Run<int?>(() => { if (Of(true)) return null; return 3; }).Join() is null);
            Console.WriteLine(Go.Run<int[]>(() => [1, Of(2)]).Join()[1]);
            Console.WriteLine(Go.Run<(int A, string B)>(() => (1, "b")).Join().B);
            Console.WriteLine(Go.Run(int () => Of(4)).Join());
            int x = 0;
            Go.Run(() => x++).Join();
            Go.Run(() => x += Of(5)).Join();
            Console.WriteLine(x);
            """,
            "",
            """
            s
            3
            True
            2
            b
            4
            6
            """),
        new("Named arguments of Go.Run keep their order of evaluation",
            """
            Console.WriteLine(Go.Run(arg2: Of(Print(1)), body: Minus, arg1: Print(5)).Join());
            Start();
            """,
            """
            [Goroutine] internal static int Minus(int x, int y) => x - y;

            static int Print(int x)
            {
                Console.Write($"{x} ");
                return x;
            }

            static void Start() => Console.WriteLine(Go.Run(Minus, arg2: Print(1), arg1: Print(5)).Join());
            """,
            """
            1 5 4
            1 5 4
            """),
        new("Go.Run wherever ordinary code can call it",
            """
            new Everywhere(3);
            Console.WriteLine(Everywhere.Property);
            foreach (int x in Everywhere.Iterator()) Console.WriteLine(x);
            Console.WriteLine(Go.Await(Everywhere.Asynchronous()));
            """,
            """
            [Goroutine] internal static int Echo(int x) { Go.Yield(); return x; }

            class Everywhere
            {
                readonly int _field = Go.Run(Echo, 1).Join();
                static readonly int Static = Go.Run(Echo, 2).Join();

                public Everywhere(int x) : this(Go.Run(Echo, x).Join(), 0) => Console.WriteLine(_field + Static);
                Everywhere(int a, int b) => Console.WriteLine(Go.Run(Echo, a + b).Join());

                public static int Property => Go.Run(Echo, 7).Join();

                public static async Task<int> Asynchronous()
                {
                    int Local() => Go.Run(Echo, 4).Join();
                    return await Go.Run(Echo, 5) + Local();
                }

                public static IEnumerable<int> Iterator()
                {
                    yield return Go.Run(Echo, 11).Join();
                    foreach (int q in from y in new[] { 12 } select Go.Run(Echo, y).Join()) yield return q;
                }
            }
            """,
            """
            3
            3
            7
            11
            12
            9
            """),
        new("Values whose types cannot be named",
            """
            Start();
            Go.Run(Show, new { X = 0 }).Join();
            """,
            """
            private enum Hidden { A, B }

            [Goroutine] static void Take(Hidden value) => Console.WriteLine(value);
            [Goroutine] internal static void Show<T>(T value) => Console.WriteLine(value);

            static void Start()
            {
                Go.Run(Take, Hidden.B).Join();
                Go.Run(Show, new { X = 1 }).Join();
                Go.Run(Show, (1, "a")).Join();
                Go.Run(Show, Hidden.A).Join();
            }
            """,
            """
            B
            { X = 1 }
            (1, a)
            A
            { X = 0 }
            """),
        new("Starts where nothing can suspend",
            """
            var c = new Chan<int>(1);
            Action send = () => Go.Run(Send, c, 1);
            send();
            Console.WriteLine(c.Receive());
            Func<int, Goroutine<int>> start = x => Go.Run(() => { c.Send(x); return c.Receive(); });
            Console.WriteLine(start(2).Join());
            try { throw new FormatException(); }
            catch (FormatException) when (Go.Run(() => { Go.Yield(); return Of(3); }).Join() == 3) { Console.WriteLine("filter"); }
            Console.WriteLine((from x in new[] { 4, 5 } where Go.Run(Of, x).Join() > 4 select Go.Run(() => Of(x)).Join()).Single());
            Console.WriteLine(
                (from x in new[] { 6 }.AsQueryable() where Go.Run(() => Of(x)).Join() > 5 select Go.Run(Of, x).Join()).Single());
            System.Linq.Expressions.Expression<Func<int, int>> tree = x => Go.Run(Of, x).Join();
            Console.WriteLine(((System.Linq.Expressions.MethodCallExpression)
                ((System.Linq.Expressions.MethodCallExpression)tree.Body).Object!).Method.Name);
            unsafe
            {
                int seven = 7;
                void* p = null;
                Console.WriteLine(Go.Run(() => { c.Send(seven); return c.Receive(); }).Join() + (p == null ? 0 : 1));
                Console.WriteLine(Go.Run(Of, 8).Join());
            }
            Span<int> span = [Go.Run(() => Of(9)).Join()];
            Console.WriteLine(span[0]);
            Start(10);
            Console.WriteLine(c.Receive());
            var group = new GoroutineGen.Sync.WaitGroup();
            lock (c) group.Go(() => { c.Send(11); Console.WriteLine(c.Receive()); });
            group.Wait();
            void Start(int x) => Go.Run(Send, c, x);
            """,
            """
            [Goroutine] static void Send(Chan<int> c, int x) => c.Send(x);
            """,
            """
            1
            2
            filter
            5
            6
            Run
            7
            8
            9
            10
            11
            """),
        new("Anonymous methods, and base in nested functions",
            """
            Console.WriteLine(Go.Run(delegate (int x) { return Of(x); }, 1).Join());
            Console.WriteLine(Go.Run<int, int>(delegate { return Of(2); }, 0).Join());
            Console.WriteLine(Go.Run(static delegate { Go.Yield(); return Of(3); }).Join());
            Go.Run(delegate { if (Of(true)) return; Console.WriteLine("never"); }).Join();
            Console.WriteLine(new Derived().Both());
            """,
            """
            partial class Derived : Base
            {
                protected override string Get() => "derived";

                [Goroutine]
                public string Both()
                {
                    Func<string> ordinary = () => base.Get() + Of(1);
                    return ordinary() + Go.Run(() => Of(base.Get())).Join() + Local()
                        + (from x in new[] { 2 } select base.Get() + x).Single();
                    string Local() => Of(base.Get()) + Get();
                }
            }

            class Base { protected virtual string Get() => "base"; }
            """,
            """
            1
            2
            3
            base1basebasederivedbase2
            """),
        new("Lambdas that somebody runs later, as a goroutine, on a thread or in async code",
            """
            var log = new List<string>();
            var byGoroutine = new GoroutineGen.Sync.OnceValue<int>(() =>
            {
                log.Add("goroutine"); foreach (int x in new[] { 1, 2 }) Go.Yield();
                return Local(); int Local() => Of(1);
            });
            Console.WriteLine(byGoroutine.Get() + byGoroutine.Get());
            var byThread = new GoroutineGen.Sync.OnceValue<string>(delegate { log.Add("thread"); return Go.Run(() => Of("t")).Join(); });
            var thread = new Thread(() => Console.WriteLine(byThread.Get()));
            thread.Start();
            thread.Join();
            Console.WriteLine(byThread.Get());
            var byTask = new GoroutineGen.Sync.OnceValue<int?>(() => Of(log)?.Count);
            Console.WriteLine(byTask.GetAsync().AsTask().Result + byTask.Get());
            GoroutineGen.Sync.OnceValue<(int X, string)> fails = new(() => Of(true) ? throw new FormatException("bad") : (1, ""));
            for (int i = 0; i < 2; i++)
            {
                try { fails.Get(); }
                catch (FormatException e) { Console.WriteLine(e.Message); }
            }

            lock (log) Console.WriteLine(new GoroutineGen.Sync.OnceValue<int>(() =>
            {
                Go.Run(() => { Go.Yield(); log.Add("started"); }).Join(); return Of(9);
            }).Get());
            var nested = new GoroutineGen.Sync.OnceValue<GoroutineGen.Sync.OnceValue<int>>(() => new(() => Of(10)));
            Console.WriteLine(nested.Get().Get());
            Console.WriteLine(
                $"{new GoroutineGen.Sync.OnceValue<int>(() => Of(11)).Get()} "
                + $"{new GoroutineGen.Sync.OnceValue<int>(() => { return Of(12); }).Get()}");
            Console.WriteLine(
                new GoroutineGen.Sync.OnceValue<int>(function: () => Of(13)).Get()
                + new GoroutineGen.Sync.OnceValue<int>(async_).Get());
            Console.WriteLine(Shared(new { A = 1 }).Get().A);
            unsafe { Console.WriteLine(new GoroutineGen.Sync.OnceValue<int>(() => Of(15)).Get()); }
            Console.WriteLine(string.Join(' ', log));
            int async_() => Of(1);
            static GoroutineGen.Sync.OnceValue<T> Shared<T>(T x) => new(() => Of(x));
            """,
            "",
            """
            2
            t
            t
            4
            bad
            bad
            9
            10
            11 12
            14
            1
            15
            goroutine thread started
            """),
        new("Goroutines that are started in every part that keeps its blocking form",
            """
            object gate = new();
            int shared = 0;
            lock (gate) { Go.Run(() => { Go.Yield(); shared++; }).Join(); }
            Console.WriteLine(shared);
            try { throw new Exception(); }
            catch (Exception) when (Go.Run(() => { Go.Yield(); return true; }).Join()) { Console.WriteLine("f"); }
            var list = (from x in new[] { 1, 2 } select Go.Run(() => { Go.Yield(); return x * 2; }).Join()).ToList();
            Console.WriteLine(list.Sum());
            Func<int, Goroutine<int>> f = y => Go.Run(() =>
            {
                int z = y; foreach (var _ in new[] { 1, 2 }) { Go.Yield(); z++; }
                return z;
            });
            Console.WriteLine(f(3).Join());
            Span<int> span = [1, 2];
            span[0] += Go.Run(Id, 5).Join() + Go.Run(() => Id(6)).Join();
            Console.WriteLine(span[0]);
            unsafe { int[] v = [3]; fixed (int* ptr = v) Console.WriteLine(*ptr + Go.Run(() => Id(1)).Join() + Go.Run(Id, 1).Join()); }
            lock (gate)
            {
                var once = new GoroutineGen.Sync.Once();
                once.Do(() => { Console.WriteLine(Id(9)); Go.Run(() => { Go.Yield(); Console.WriteLine("deep"); }).Join(); });
            }
            var wg = new GoroutineGen.Sync.WaitGroup();
            Action go = () =>
            {
                for (int i = 0; i < 2; i++) { wg.Go(() => { Go.Yield(); Interlocked.Increment(ref shared); }); wg.Go(Inc); }
            };
            go(); wg.Wait();
            Console.WriteLine(shared);
            Action<int> anon = delegate (int k) { Go.Run(delegate { Go.Yield(); shared += k; }).Join(); };
            anon(10); Console.WriteLine(shared);
            int Id(int x) { Go.Yield(); return x; }
            void Inc() { Go.Yield(); Interlocked.Increment(ref shared); }
            """,
            "",
            """
            1
            f
            6
            5
            12
            5
            9
            deep
            5
            15
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
