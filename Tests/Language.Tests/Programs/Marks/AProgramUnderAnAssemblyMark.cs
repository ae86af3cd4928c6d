// A program under an assembly mark
// Expected: refused
// Build: alone
// Twins: 6
[assembly: Goroutine]

namespace Programs.Marks.AProgramUnderAnAssemblyMark;

static partial class Program
{
    public static void Run(Log log)
    {
        var c = new Chan<int>(1);
        Shape[] shapes = [new Square(), new Round { R = 2 }];
        foreach (var shape in shapes) Put(c, shape.Area());
        Console.WriteLine(Total(shapes) + Leaf(1));
        Console.WriteLine(new Text("t"));
    }

    static void Put(Chan<int> c, int x)
    {
        c.Send(x);
        Console.WriteLine(c.Receive());
    }

    static int Total(IEnumerable<Shape> shapes)
    {
        int total = 0;
        foreach (var shape in shapes) total += shape.Area();
        return total;
    }

    static int Leaf(int x) => x + 1;
}

abstract partial class Shape { public abstract int Area(); }
partial class Square : Shape { public override int Area() { return Of(4); } }
partial class Round : Shape { public int R; public override int Area() => R * R * 3; }
record Text(string S) { public override string ToString() { for (int i = 0; i < 3; i++) Go.Yield(); return S; } }

// Writes:
// 4
// 12
// 18
// t
