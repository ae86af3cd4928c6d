// abstract methods and sealed overrides
// Expected: suspends
namespace Cases.Dispatch.Abstract;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Shape[] shapes = [new Square(3), new Cube(2)];
        foreach (var shape in shapes)
            log.Write(shape.Measure(log));
        log.Step("after");
    }
}

internal abstract partial class Shape
{
    [Goroutine]
    public abstract int Measure(Log log);
}

internal partial class Square(int side) : Shape
{
    [Goroutine]
    public override int Measure(Log log) => log.Step(side) * side;
}

internal sealed partial class Cube(int side) : Square(side)
{
    [Goroutine]
    public sealed override int Measure(Log log) => base.Measure(log) * log.Step(6);
}
