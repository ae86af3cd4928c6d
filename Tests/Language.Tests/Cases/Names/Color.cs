// a member with the name of its type
// Expected: suspends
namespace Cases.Names.Color;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var item = new Painted(log) { Color = new Color(5) };
        log.Write(item.Mix());
    }
}

internal sealed partial class Color(int value)
{
    public int Value => value;

    [Goroutine]
    public static Color Make(Log log, int value) => new(log.Step(value));
}

internal sealed partial class Painted(Log log)
{
    public Color Color { get; set; } = new(0);

    [Goroutine]
    public int Mix() => Color.Make(log, Color.Value + 1).Value;
}
