using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>
/// Calls that wait behind <c>?.</c>: the receiver is evaluated once, and what stands behind it not at all when it is null.
/// </summary>
public class ConditionalAccessSemanticsTests
{
    private const string Nodes = """
        sealed partial class Node(string name)
        {
            public string Name => name;
            public Node? Next;
            public int Field;
            public Node? this[int i] => i == 0 ? this : null;
            public int[] Cells = [1, 2];
            [Goroutine] public void Call(int x = 0) { Go.Yield(); Console.WriteLine($"{name} {x}"); }
            [Goroutine] public int Get(int x = 1) { Go.Yield(); return x; }
            [Goroutine] public string? Text(string? x = null) { Go.Yield(); return x; }
            [Goroutine] public Node? Follow() { Go.Yield(); return Next; }
            [Goroutine] public T Same<T>(T x) { Go.Yield(); return x; }
            [Goroutine] public int? Maybe(int? x) { Go.Yield(); return x; }
        }
        """;

    private static readonly TwinProgram[] Programs =
    [
        new("Statements",
            """
            Node? node = new("a") { Next = new("b") }, none = null;
            node?.Call(Say(1));
            none?.Call(Say(2));
            node?.Next?.Call(Say(3));
            node?.Next?.Next?.Call(Say(4));
            node?.Follow()?.Call(5);
            node?.Follow()?.Follow()?.Call(6);
            none?.Follow()?.Call(7);
            Find("c")?.Call(8);
            node?[0]?.Call(9);
            node?[1]?.Call(10);
            if (node is null) none?.Call(); else node?.Call(11);
            if (Of(true)) none?.Call(); else node?.Call(12);
            foreach (var n in new[] { node, none }) n?.Call(13);
            node?.Get();
            node?.Follow()?.ToString();
            """,
            """
            static Node? Find(string name)
            {
                Console.WriteLine($"find {name}");
                return new Node(name);
            }
            """,
            """
            <1>
            a 1
            <3>
            b 3
            b 5
            find c
            c 8
            a 9
            a 11
            a 13
            """,
            Nodes),
        new("Values",
            """
            Node? node = new("a") { Next = new("b") }, none = null;
            Console.WriteLine(node?.Get(Say(1)));
            Console.WriteLine(none?.Get(Say(2)) is null);
            Console.WriteLine(none?.Get() ?? node?.Get(3) ?? Of(4));
            Console.WriteLine((node?.Get() + none?.Get()) is null);
            Console.WriteLine(node?.Text("x")?.Length);
            Console.WriteLine(node?.Text()?.Length is null);
            Console.WriteLine(node?.Follow()?.Name);
            Console.WriteLine(node?.Follow()?.Follow()?.Name ?? "none");
            Console.WriteLine(node?.Next?.Follow()?.Name ?? "none");
            Console.WriteLine(node?.Maybe(null) ?? 5);
            Console.WriteLine(node?.Maybe(6));
            Console.WriteLine(node?.Follow()!.Name.Length);
            Console.WriteLine(node?.Same((A: 1, B: "b")).B);
            Console.WriteLine((node?.Same((A: 1, B: "b")))?.A);
            Console.WriteLine(node?.Same(new { X = 7 })?.X);
            Console.WriteLine($"{node?.Get(8):D3} {none?.Get(9)}.");
            Console.WriteLine(node?[0]?.Get(10));
            long? wide = node?.Get(11);
            object? boxed = node?.Get(12);
            Console.WriteLine($"{wide} {boxed}");
            Console.WriteLine(node?.Get() switch { 1 => "one", null => "null", _ => "other" });
            Console.WriteLine(node?.Get() > 0 ? none?.Get() > 0 ? "both" : "first" : "none");
            var cell = node?.Cells[node?.Get() ?? 0];
            Console.WriteLine(cell);
            node!.Field = node?.Get(13) ?? 0;
            node.Field += none?.Get(14) ?? 1;
            Console.WriteLine(node.Field);
            string? text = null;
            text ??= node?.Text("y");
            Console.WriteLine(text);
            if (node?.Get(15) is int fifteen and > 10) Console.WriteLine(fifteen);
            Console.WriteLine(Go.Run(() => node?.Get(16)).Join());
            Go.Run(() => node?.Call(17)).Join();
            Console.WriteLine(Itself(node)?.Get(18));
            int turns = 0;
            while (node?.Get(turns) < 2) turns++;
            for (int i = 0; i < (node?.Get(2) ?? 0); i += node?.Get() ?? 1) Console.WriteLine(i);
            Console.WriteLine(turns);
            static Node? Itself(Node? n) => n;
            """,
            "",
            """
            <1>
            1
            True
            3
            True
            1
            True
            b
            none
            none
            5
            6
            1
            b
            1
            7
            008 .
            10
            11 12
            one
            first
            2
            14
            y
            15
            16
            a 17
            18
            0
            1
            2
            """,
            Nodes),
        new("Waits in the arguments and in the receiver",
            """
            Node? node = new("a"), none = null;
            node?.Call(Of(1) + (node?.Get(2) ?? 0));
            none?.Call(Say(3));
            Of(node)?.Call(Of(4));
            Of(none)?.Call(Say(5));
            Console.WriteLine(Of(node)?.Get(Of(6)));
            Console.WriteLine(node?.Same(Of(none))?.Name ?? "none");
            Console.WriteLine(node?.Name.PadLeft(Of(3)));
            Console.WriteLine(node?.Name.PadLeft(node?.Get(2) ?? 0));
            """,
            "",
            """
            a 3
            a 4
            6
            none
              a
             a
            """,
            Nodes),
        new("Null-conditional assignment with a wait on the right",
            """
            Node? node = new("a") { Next = new("b") }, none = null;
            node?.Field = Of(1);
            none?.Field = Say(2);
            node?.Field += Of(3);
            node?.Next?.Field = Of(4);
            node?.Follow()?.Field = Of(5);
            none?.Follow()?.Field = Say(6);
            node?.Cells[Of(1)] = Of(7);
            Console.WriteLine($"{node.Field} {node.Next!.Field} {node.Cells[1]}");
            Console.WriteLine(node?.Field = Of(8));
            """,
            "",
            """
            4 5 7
            8
            """,
            Nodes),
        new("Receivers that are nullable values, generic or extended",
            """
            Size? size = new Size(3), none = null;
            Console.WriteLine(size?.Twice());
            Console.WriteLine(none?.Twice() is null);
            Console.WriteLine(size?.Extended(2));
            Console.WriteLine("text"?.Extended());
            string? missing = null;
            Console.WriteLine(missing?.Extended() ?? "missing");
            missing?.Extended();
            Console.WriteLine(OfClass(new Node("a")));
            Console.WriteLine(OfClass<Node>(null) ?? "null");
            Console.WriteLine(OfStruct<Size>(new Size(5)));
            Console.WriteLine(OfAny(new Size(6)));
            Console.WriteLine(OfMutable(new Counter()));
            Counter? counter = new Counter();
            Console.WriteLine(counter?.Next() + counter?.Next());
            Chan<int>? channel = new(1), noChannel = null;
            channel?.Send(1);
            noChannel?.Send(Say(2));
            Console.WriteLine(channel?.Receive());
            Console.WriteLine(noChannel?.Receive() ?? 2);
            """,
            """
            [Goroutine] static string? OfClass<T>(T? x) where T : class, INamed => x?.GetName();
            [Goroutine] static int? OfStruct<T>(T? x) where T : struct, ISized => x?.Twice();
            [Goroutine] static int? OfAny<T>(T x) where T : ISized => x?.Twice();
            [Goroutine] static string OfMutable<T>(T x) where T : ICounter => x?.Count().GetName() + x?.Count().GetName();
            """,
            """
            6
            True
            8
            text extended
            missing
            a
            null
            10
            12
            12
            2
            1
            2
            """,
            """
            interface INamed { string GetName(); }
            interface ISized { int Twice(); }
            readonly partial struct Size(int width) : ISized
            {
                public int Width => width;
                [Goroutine] public int Twice() { Go.Yield(); return width * 2; }
            }
            interface ICounter { Node Count(); }
            struct Counter : ICounter
            {
                int _count;
                public int Next() => ++_count;
                public Node Count() => new(Next().ToString());
            }
            sealed partial class Node(string name) : INamed
            {
                [Goroutine] public string GetName() { Go.Yield(); return name; }
            }
            static partial class Extensions
            {
                [Goroutine] public static string Extended(this string text) { Go.Yield(); return text + " extended"; }
                [Goroutine] public static int Extended(this Size size, int x) { Go.Yield(); return size.Width + 3 + x; }
            }
            """),
        new("Values that the compiler follows assignments through keep their blocking form",
            """
            Node? node = new("a");
            Chan<int>? channel = new(2);
            channel?.Send(4);
            channel?.Send(6);
            if (channel?.Receive(out int x) == true) Console.WriteLine(x);
            int y;
            if (node?.Get(y = 5) is not null) Console.WriteLine(y);
            int z = 0;
            channel?.Receive(out z);
            Console.WriteLine(z);
            """,
            "",
            """
            4
            5
            6
            """,
            Nodes),
        new("Exceptions, lambdas, local functions and switches",
            """
            Node? node = new("a");
            try { node?.Next!.Call(Say(1)); }
            catch (NullReferenceException) { Console.WriteLine("null"); }
            Console.WriteLine(Local(node) + Local(null));
            switch (node?.Get())
            {
                case 1 when node?.Get(2) == 2:
                    node?.Call(3);
                    break;
                default:
                    node?.Call(4);
                    break;
            }
            Func<int?> blocking = () => node?.Get(5);
            Console.WriteLine(blocking());
            lock (node!) node?.Call(6);
            Log(node);
            for (node?.Call(7); node?.Get() > 1; node?.Call(8)) { }
            string Local(Node? n) => n?.Text("t") ?? "none";
            void Log(Node? n) => n?.Call(9);
            """,
            "",
            """
            <1>
            null
            tnone
            a 3
            5
            a 6
            a 9
            a 7
            """,
            Nodes),
        new("Awaited calls of the runtime",
            """
            GoroutineGen.Sync.Once? once = new(), none = null;
            once?.Do(() => { Go.Yield(); Console.WriteLine("once"); });
            none?.Do(() => Console.WriteLine("never"));
            GoroutineGen.Sync.WaitGroup? group = new();
            group?.Go(() => { Go.Yield(); Console.WriteLine("group"); });
            group?.Wait();
            Goroutine<int>? g = Go.Run(Of, 3);
            Console.WriteLine(g?.Join());
            """,
            "",
            """
            once
            group
            3
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
