using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Regions;

/// <content>What is unsafe, in blocks of its own or because its method is.</content>
public partial class KeptPartTests
{
    private static readonly KeptConstruct[] Pointers =
    [
        Of("unsafe block",
            """
            int[] cells = [1, 2];
            One();
            unsafe
            {
                fixed (int* cell = cells)
                {
                    One();
                    cell[1] = 7;
                }
            }
            Console.WriteLine(cells[1] + One());
            """,
            "8", ["One()"], ["One()", "One()"]),
        OfUnsafe("fixed in an unsafe method",
            """
            int[] cells = [1, 2];
            One();
            fixed (int* cell = cells)
            {
                for (int i = 0; i < 2; i++)
                    cell[i] += One();
            }
            Console.WriteLine(cells[0] + cells[1] + One());
            """,
            "6", ["One()"], ["One()", "One()"]),
        OfUnsafe("pointer in an unsafe method with locals beside it",
            """
            int[] cells = [1, 2];
            int first = One();
            var handle = System.Runtime.InteropServices.GCHandle.Alloc(cells, System.Runtime.InteropServices.GCHandleType.Pinned);
            int* cell = (int*)handle.AddrOfPinnedObject();
            int second = cell[1];
            int third = second + One();
            cell[0] = third;
            Console.WriteLine(second);
            handle.Free();
            Console.WriteLine(cells[0] + first + One());
            """,
            """
            2
            5
            """,
            ["One()"], ["One()", "One()"]),
        OfUnsafe("unsafe local function in an unsafe method",
            """
            int[] cells = [1, One()];
            Console.WriteLine(Second());
            int Second()
            {
                fixed (int* cell = cells) return cell[1];
            }
            """,
            "1", [], ["One()"]),
        OfUnsafe("sizeof, and a call of a function pointer",
            """
            delegate*<int, int> twice = &Twice;
            int size = sizeof(Pair);
            Console.WriteLine(twice(size) + One());
            Console.WriteLine(One());
            """,
            """
            17
            1
            """,
            ["One()"], ["One()"],
            """
            static int Twice(int x) => 2 * x;
            struct Pair { public int A, B; }
            """),
    ];
}
