using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>Loops, exceptions and jumps.</summary>
public class ControlFlowSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("Each iteration has a variable of its own",
            """
            var c = new Chan<int>(8);
            foreach (int x in new[] { 1, 2 }) Go.Run(() => c.Send(x)).Join();
            for (int i = 0; i < 2; i++)
            {
                int own = i * 10;
                Go.Run(() => { c.Send(own); }).Join();
            }
            c.Close();
            foreach (int x in c) Console.WriteLine(x);
            """,
            "",
            """
            1
            2
            0
            10
            """),
        new("Finally blocks run in order, whichever way they are left",
            """
            for (int i = 0; i < 4; i++) Console.WriteLine(Leave(i));
            """,
            """
            [Goroutine]
            static string Leave(int how)
            {
                while (true)
                {
                    try
                    {
                        try
                        {
                            if (Of(how) == 0) return Say("return");
                            if (Of(how) == 1) break;
                            if (Of(how) == 2) goto out_of_here;
                            throw new InvalidOperationException(Of("thrown"));
                        }
                        finally
                        {
                            Say("inner");
                        }
                    }
                    catch (InvalidOperationException e) when (e.Message.Length > 3)
                    {
                        return Of(e.Message);
                    }
                    finally
                    {
                        Say("outer");
                    }
                }
                return "broken";
            out_of_here:
                return "gone";
            }
            """,
            """
            <return>
            <inner>
            <outer>
            return
            <inner>
            <outer>
            broken
            <inner>
            <outer>
            gone
            <inner>
            <outer>
            thrown
            """),
        new("An exception replaces another one in a finally",
            """
            try
            {
                try { throw new ArgumentException(Of("first")); }
                finally { Of(0); Fail("second"); }
            }
            catch (Exception e)
            {
                Console.WriteLine($"{e.GetType().Name} {e.Message}");
            }
            """,
            """
            [Goroutine]
            static void Fail(string message)
            {
                Go.Yield();
                throw new InvalidOperationException(message);
            }
            """,
            "InvalidOperationException second"),
        new("Guards of switch cases",
            """
            foreach (object? o in new object?[] { 1, 20, "text", null, 2.5 })
            {
                switch (o)
                {
                    case int n when Of(n) > 10: Console.WriteLine($"large {n}"); break;
                    case int n: Console.WriteLine($"small {Of(n)}"); goto case null;
                    case string { Length: var length } when Of(length) == 4: Console.WriteLine("four"); break;
                    case null: Console.WriteLine("null"); break;
                    default: goto case "default";
                    case "default": Console.WriteLine(Of("other")); break;
                }
            }
            """,
            "",
            """
            small 1
            null
            large 20
            four
            null
            other
            """),
        new("Resources are closed when a loop is left",
            """
            foreach (int i in new[] { 1, 2, 3 })
            {
                using var r = new Resource(i);
                if (Of(i) == 1) continue;
                if (Of(i) == 3) break;
                Say(i);
            }
            """,
            """
            sealed class Resource(int n) : IDisposable
            {
                public void Dispose() => Console.WriteLine($"close {n}");
            }
            """,
            """
            close 1
            <2>
            close 2
            close 3
            """),
        new("Deep recursion",
            "Console.WriteLine(Depth(50_000));",
            "[Goroutine] static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);",
            "50000"),
        new("Functions inside keep their own meaning",
            """
            int total = 0;
            Func<Task<int>> asynchronous = async () => { await Task.Yield(); total++; return Plain(1); };
            System.Linq.Expressions.Expression<Func<int, int>> tree = x => x + 1;
            static IEnumerable<int> Count() { for (int i = 0; i < 3; i++) yield return i; }
            foreach (int i in Count()) total += Of(i);
            Action<int> add = delegate (int x) { total += x; };
            add(Of(10));
            Console.WriteLine($"{Go.Await(asynchronous())} {total} {tree.Compile()(Of(1))}");
            """,
            "static int Plain(int x) => x;",
            "1 14 2"),
        new("Sending inside a lock",
            """
            var c = new Chan<int>(2);
            lock (c)
            {
                c.Send(1);
                foreach (int x in new[] { 2 }) c.Send(Of(x));
            }
            Console.WriteLine(c.Receive() + c.Receive());
            """,
            "",
            "3"),
        new("Filters run before finally blocks",
            """
            try
            {
                try { throw new InvalidOperationException(); }
                finally { Console.WriteLine("finally"); }
            }
            catch (InvalidOperationException) when (Print("filter"))
            {
                Console.WriteLine("catch");
            }
            """,
            """
            static bool Print(string text)
            {
                Console.WriteLine(text);
                return true;
            }
            """,
            """
            filter
            finally
            catch
            """),
        new("An exception filter that waits",
            """
            try { throw new InvalidOperationException("x"); }
            catch (InvalidOperationException e) when (Of(e.Message) == "x") { Console.WriteLine(Of("caught")); }
            """,
            "",
            "caught"),
        new("A finally block does not change what was returned",
            "Console.WriteLine(Returned());",
            """
            [Goroutine]
            static int Returned()
            {
                int x = 1;
                try { return x; }
                finally { x = Of(9); }
            }
            """,
            "1"),
        new("A select leaves the variables of other cases as the original does",
            """
            var a = new Chan<int>(1);
            var b = new Chan<int>(1);
            int x = 7, y = 8;
            a.Send(4);
            Console.WriteLine(Go.Select(Case.Receive(a, out x), Case.Receive(b, out y)));
            Console.WriteLine($"{x} {y}");
            a.Send(5);
            a.Close();
            while (Go.Select(Case.Receive(a, out int v, out bool open), Case.Receive(b)) == 0 && open) Console.WriteLine(v);
            """,
            "",
            """
            0
            4 0
            5
            """),
        new("Loops over a channel leave it usable",
            """
            var c = new Chan<object>(4);
            c.Send("a");
            c.Send("b");
            c.Send(3);
            c.Close();
            try
            {
                foreach (string x in c) Console.WriteLine(x);
            }
            catch (InvalidCastException)
            {
                Console.WriteLine(c.Receive(out _));
            }
            """,
            "",
            """
            a
            b
            False
            """),
        new("Labels, empty statements and constants",
            """
            const int limit = 2;
            int i = 0;
            start:
            {
                if (Of(i) >= limit) goto end;
                i++;
                for (; ; )
                {
                    if (i > 0) goto start;
                }
            }
            end: ;
            Console.WriteLine(i);
            """,
            "",
            "2"),
        new("A hundred waits in one method",
            $"int sum = 0; {string.Concat(Enumerable.Range(0, 100).Select(i => $"sum += Of({i}); "))} Console.WriteLine(sum);",
            "",
            "4950"),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
