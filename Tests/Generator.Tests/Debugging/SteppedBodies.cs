namespace GoroutineGen.Generator.Tests.Debugging;

/// <summary>Bodies of every form of statement, with waits in all their parts.</summary>
public static class SteppedBodies
{
    // The rests of lines that are longer than a line of this file.
    private const string SecondCatch = """catch (Exception e) when (e.Message == "x") { Do(); throw; }""";
    private const string Sections = "{ case 0: Console.WriteLine(x); break; default: Do(); break; }";
    private const string RestOfQuery = "from z in new[] { x } join w in new[] { 1 } on z equals w group y by z;";

    public static IEnumerable<SteppedBody> All =>
    [
        SteppedBody.Of("calls", """
                Do();
                Twice(1); Do(); int a = Twice(2); a += Twice(a);
                int b = Twice(1), c = Twice(b), d = 3;
                Console.WriteLine(
                    Twice(a) +
                    b); Do();
                Console.WriteLine("{0}{1}", Twice(c), Twice(
                    d));
                ;
            """),
        SteppedBody.Of("for", """
                for (int i = Twice(0); i < Twice(2); i += Twice(1))
                    Do();
                for (int i = 0, j = Twice(1); i < 2; i++, j += Of(1)) { Do(); Do(); }
                for (Do(); Of(false); Do(), Do()) Do();
                for (; ; ) { if (Of(true)) break; else continue; }
                int k = 0;
                for (k = Twice(1); k < 3;
                     k++)
                {
                    Do();
                }
            """),
        SteppedBody.Of("while and do", """
                int n = 2;
                while (Twice(n) > 0)
                    n--;
                while (n-- > 0) { Do(); }
                do Do(); while (Of(false));
                do
                {
                    Do();
                } while (
                    Of(false));
                while (Of(false)) ;
            """),
        SteppedBody.Of("foreach", """
                foreach (int x in Full()) Console.WriteLine(x);
                foreach (int x in Full())
                    Do();
                foreach (var x in new[] { Twice(1), 2 }) { Do(); }
                foreach (var (x, y) in new List<(int, int)> { (1, 2) }) Twice(x + y);
                foreach (char c in Of("ab"))
                {
                    Twice(c);
                }
                foreach (int x
                    in Full())
                {
                    Do(); if (x > 0) break;
                }
            """),
        SteppedBody.Of("if", """
                int n = Twice(1);
                if (Of(n > 1)) Do();
                if (n > 1) Do(); else Do();
                if (Of(n) > 1)
                {
                    Do();
                }
                else if (Of(n) > 2 && Of(n) >
                    3)
                    Do();
                else { Do(); Do(); }
            """),
        SteppedBody.Of("switch", """
                int n = Twice(1);
                switch (Of(n))
                {
                    case 1: Do(); break;
                    case 2 when Of(n) > 1: Do(); goto case 1;
                    case int k when k > Of(5):
                        Do();
                        return;
                    default: Do(); break;
                }
                switch (n) { case 0: Do(); break; case > 2: { Do(); } goto default; default: break; }
                string s = Of(n) switch { 1 => Of("a"), 2 when Of(true) => "b", _ => Of("c") };
                string t = n switch
                {
                    1 => Of("a"),
                    > 2 when n < Of(7) => "b",
                    _ => "c" + Of(n switch { 1 => 2, _ => 3 }),
                };
            """),
        SteppedBody.Of("try", $$"""
                var s = Of("");
                try { Do(); } catch (Exception) { Do(); }
                try { Do(); } catch { Do(); } finally { Do(); }
                try { Do(); } catch (FormatException e) { Console.WriteLine(e); } {{SecondCatch}}
                try
                {
                    Do();
                }
                catch (FormatException)
                {
                    Do();
                    throw;
                }
                catch (Exception
                    e)
                {
                    throw new InvalidOperationException(Of("x"), e);
                }
                finally
                {
                    Do();
                }
                try { Do(); }
                catch when (s == "") { Do(); }
            """, handlersWait: true, unreached: [(9, 130), (18, 5)]),
        SteppedBody.Of("using", """
                using (var r = Of(new Resource())) Do();
                using (Of(new Resource())) { Do(); }
                using (Resource a = new(), b = Of(new Resource()))
                {
                    Do();
                }
                using var last = Of(new Resource()); Do();
                using Resource x = new(), y = Of(x);
                Do();
            """),
        SteppedBody.Of("lock", """
                object key = Of(new object());
                lock (key) Console.WriteLine();
                lock (Of(key)) { Console.WriteLine(); Twice(1); }
                lock (key)
                {
                    for (int i = 0; i < 3; i++) Console.WriteLine(i);
                }
                Do();
            """),
        SteppedBody.Of("select", $$"""
                Chan<int> a = Full(), b = Full();
                switch (Go.Select(Case.Receive(a, out int x), Case.Send(new Chan<int>(1), Twice(1)))) {{Sections}}
                switch (Go.Select(
                    Case.Receive(a, out int y),
                    Case.Receive(b, out var z, out bool ok)))
                {
                    case 0:
                        Console.WriteLine(y);
                        break;
                    case 1: Console.WriteLine(z); Do(); break;
                }
                Go.Select(Case.Receive(a, out _)); Do();
                if (a.Receive(out int v)) Twice(v); else Do();
            """),
        SteppedBody.Of("goroutines", """
                int n = Of(3);
                Go.Run(Do); Do();
                Go.Run(() => Do()).Join(); Do();
                Go.Run(() => { Do(); Twice(n); });
                var g = Go.Run(() => Twice(n) + Of(1)); Console.WriteLine(g.Join());
                Go.Run(() =>
                {
                    for (int i = 0; i < n; i++)
                        Do();
                }).Join();
                Go.Run(
                    () => Twice(
                        n)).Join();
                Go.Run((int x) => { int y = Twice(x); Go.Run(() => Twice(y)).Join(); }, Of(1)).Join();
                new GoroutineGen.Sync.WaitGroup().Go(() => Do());
            """),
        SteppedBody.Of("nested functions", $$"""
                int Local(int x) => x + 1;
                static void Block() { Console.WriteLine(); while (false) ; }
                Func<int, int> f = x => x * 2;
                Action g = () => { Console.WriteLine(); foreach (int i in new int[2]) Block(); };
                Func<int, int> h = delegate (int x) { return Local(x); };
                g(); Console.WriteLine(f(Twice(h(1))));
                var q = from x in Of(new[] { 1, 2 }) where x > 1 let y = x + 1 orderby y descending {{RestOfQuery}}
                Do();
            """),
        SteppedBody.Of("calls behind null tests", """
                Chan<int>? c = Full(); Do();
                c?.Close(); Do();
                int? x = c?.Receive(); Do();
                if (x > 100) c?.Send(1); else c?.Send(
                    2); Do();
                Console.WriteLine(c?.Receive() ?? Of(
                    1)); Do();
            """),
        SteppedBody.Of("jumps", """
                int n = 0;
            again: Do();
                n++;
                if (n < Of(3)) goto again;
            end:
                Do(); goto last;
            last: ;
            """),
        SteppedBody.Of("blocks", """
                { Do(); }
                { { Do(); Do(); } Do(); }
                checked { int a = Twice(1); a++; }
                unchecked
                {
                    Do();
                }
                const int k = 3; int z; z = Twice(k); const int m = 1, l = 2; Do();
            """),
        SteppedBody.Of("expressions over lines", """"
                int n = Of(1);
                var text = $"{Of(1)} and {Of(
                    2)}"; Do();
                var raw = $$"""
                    {{Of(1)}}
                    text {{n + Twice(
                        3)}}
                    """; Do();
                var verbatim = @$"a
            {Of(1)}"; Do();
                var made = new Resource { Value = Of(1), Values = { Of(1), 2,
                    Of(3) } }; Do();
                string? maybe = n > 0
                    ? Of("a")
                    : Of("b");
                int? length = maybe?.Length; Do();
                var many = new List<int>
                {
                    Of(1),
                    Of(2),
                }; Do();
                int[] list = [Of(1), .. Of(many),
                    3]; Do();
                (int p, int q) = (Of(1), Of(2)); Do();
                n = Of(Of(
                    Of(1)) +
                    Of(2)); Do();
                maybe ??= Of("x"); n = maybe is { Length: > 3 } ? Twice(1) : Twice(
                    2); Do();
            """"),
        new("a value", """
                [Goroutine]
                public static int Run(int n)
                {
                    if (n > 3) return Twice(n);
                    for (int i = 0; i < n; i++) { if (Of(i) == 2) return i; }
                    return Twice(
                        n);
                }
            """),
        new("an expression", """
                [Goroutine]
                public static int Run(int n) => Twice(n) + Of(
                    n switch { 1 => Of(2), _ => 3 });
            """),
        new("an expression without a value", """
                [Goroutine]
                public static void Run() =>
                    Console.WriteLine(Of(1));
            """),
        new("an expression that throws", """
                [Goroutine]
                public static int Run(int n) => throw new InvalidOperationException(Of("x"));
            """),
        new("an expression that needs nothing", """
                [Goroutine]
                public static int Run(int n) => n + 1;
            """),
        new("one line", """
                [Goroutine] public static int Run(int n) { Do(); while (n-- > 0) { Do(); if (n == 2) return Twice(n); } return 0; }
            """),
    ];
}
