using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Regions;

/// <content>References, spans and other values that live on the stack only.</content>
public partial class KeptPartTests
{
    private static readonly KeptConstruct[] StackOnly =
    [
        Of("ref local across a wait",
            """
            int[] cells = [One(), 2];
            ref int cell = ref cells[1];
            One();
            cell++;
            cells[0] += One();
            Console.WriteLine(cells[0] + cells[1]);
            """,
            "5", ["One()"], ["One()", "One()"]),
        Of("span across a wait",
            """
            Span<int> span = new int[2];
            One();
            span[0] = 3;
            Console.WriteLine(span[0]);
            One();
            """,
            "3", ["One()"], ["One()"]),
        Of("span whose last use is before the wait",
            """
            while (true)
            {
                Span<int> span = new int[2];
                span[0] = 3;
                Console.WriteLine(span[0]);
                if (One() == 1) break;
            }
            """,
            "3", [], ["One()"]),
        Of("span that is used in a loop after it",
            """
            Span<int> span = new int[3];
            for (int i = 0; i < span.Length; i++)
                span[i] = One() + i;
            int sum = 0;
            foreach (int x in span) sum += x;
            Console.WriteLine(sum + One());
            """,
            "7", ["One()"], ["One()"]),
        Of("span that a jump leads back to",
            """
            int turns = 0;
            Span<int> span = new int[1];
            again:
            span[0]++;
            Console.WriteLine(span[0]);
            turns += One();
            if (turns < 2) goto again;
            Console.WriteLine(One());
            """,
            """
            1
            2
            1
            """,
            ["One()"], ["One()"]),
        Of("span behind a label",
            """
            int turns = 0;
            again:
            Span<int> span = new int[1];
            span[0]++;
            Console.WriteLine(span[0]);
            turns += One();
            if (turns < 2) goto again;
            Console.WriteLine(One());
            """,
            """
            1
            1
            1
            """,
            ["One()"], ["One()"]),
        Of("span shared by the sections of a switch",
            """
            for (int i = 0; i < 2; i++)
            {
                switch (i + One())
                {
                    case 1:
                        Span<int> span = new int[] { 5 };
                        One();
                        Console.WriteLine(span[0]);
                        break;
                    default:
                        span = new int[] { 6 };
                        Console.WriteLine(span[0] + One());
                        break;
                }
                One();
            }
            """,
            """
            5
            7
            """,
            ["One()", "One()", "One()"], ["One()"]),
        Of("span in one section of a switch",
            """
            switch (One())
            {
                case 1:
                    Console.WriteLine(One());
                    Span<int> span = new int[] { 5 };
                    One();
                    Console.WriteLine(span[0]);
                    break;
            }
            """,
            """
            1
            5
            """,
            ["One()"], ["One()", "One()"]),
        Of("span from an out argument of a condition",
            """
            if (Try(out Span<int> span))
            {
                span[0] += One();
            }
            Console.WriteLine(span[0]);
            Console.WriteLine(One());
            """,
            """
            8
            1
            """,
            ["One()"], ["One()"], "static bool Try(out Span<int> span) { span = new int[] { 7 }; return true; }"),
        Of("foreach over a span",
            """
            foreach (int x in new int[] { 1, 2 }.AsSpan())
            {
                Console.WriteLine(x + One());
            }
            Console.WriteLine(One());
            """,
            """
            2
            3
            1
            """,
            ["One()"], ["One()"]),
        Of("using declaration of a ref struct",
            """
            Console.WriteLine(One());
            {
                using var scope = new Scope();
                Console.WriteLine(One());
            }
            One();
            """,
            """
            1
            1
            end
            """,
            ["One()"], ["One()", "One()"], """ref struct Scope { public void Dispose() => Console.WriteLine("end"); }"""),
        Of("using statement of a ref struct",
            """
            using (new Scope())
                Console.WriteLine(One());
            One();
            """,
            """
            1
            end
            """,
            ["One()"], ["One()"], """ref struct Scope { public void Dispose() => Console.WriteLine("end"); }"""),
        Of("wait in an element of a span",
            """
            Console.WriteLine(One());
            Span<int> span = new int[2];
            span[0] = One();
            Console.WriteLine(span[0]);
            """,
            """
            1
            1
            """,
            ["One()"], ["One()"]),
        Of("compound assignment through a ref-returning call",
            """
            Cell() += One();
            int two = One() + 1;
            Console.WriteLine(_cell + two);
            """,
            "3", ["One()"], ["One()"],
            """
            static int _cell;
            static ref int Cell() => ref _cell;
            """),
        Of("reference beside a wait",
            """
            int[] cells = [1];
            Set(ref cells.AsSpan()[0], One(), out int old);
            Console.WriteLine(cells[0] + old + One());
            """,
            "4", ["One()"], ["One()"],
            "static void Set(ref int cell, int value, out int old) { old = cell; cell = value; old++; }"),
        Of("string built by a handler that lives on the stack",
            """
            Print($"{One()}");
            Console.WriteLine(One());
            """,
            """
            0 1 1
            1
            """,
            ["One()"], ["One()"],
            """
            static void Print(Handler handler) => Console.WriteLine(handler.Text);

            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            public ref struct Handler(int literals, int holes)
            {
                public string Text = $"{literals} {holes} ";
                public void AppendFormatted(int x) => Text += x;
            }
            """),
        Of("stackalloc",
            """
            Console.WriteLine(Sum(stackalloc int[] { 1, One() }));
            Console.WriteLine(One());
            """,
            """
            2
            1
            """,
            ["One()"], ["One()"], "static int Sum(ReadOnlySpan<int> values) => values[0] + values[1];"),
    ];
}
