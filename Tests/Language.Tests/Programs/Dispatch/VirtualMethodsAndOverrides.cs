// Virtual methods and overrides
// Expected: suspends
// Twins: 4
namespace Programs.Dispatch.VirtualMethodsAndOverrides;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        foreach (Shape shape in (Shape[])[new(), new Square(), new Round(), new SmallSquare()])
            Console.WriteLine(shape.Name(1) + shape.Sides);
        Square square = new SmallSquare();
        Console.WriteLine(square.Name(2));
    }

    partial class Shape
    {
        public int Sides;
        [Goroutine] public virtual string Name(int x) { Sides = Of(x); return "shape "; }
    }

    partial class Square : Shape
    {
        public override string Name(int x) => "square " + Of(base.Name(x + 1));
    }

    partial class Round : Shape;

    sealed partial class SmallSquare : Square
    {
        public sealed override string Name(int x) => Of("small ") + base.Name(x + 1);
    }
}

// Writes:
// shape 1
// square shape 2
// shape 1
// small square shape 3
// small square shape 
