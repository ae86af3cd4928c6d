// the `field` keyword, read and written among waits
// Expected: suspends
namespace Cases.Methods.FieldKeyword;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box();
        box.Name = log.Step(" padded ");
        log.Step(box.Name);
        box.Count += log.Step(5);
        log.Step(box.Count);
    }
}

internal sealed class Box
{
    public string Name
    {
        get;
        set => field = value.Trim();
    } = "";

    public int Count
    {
        get => field;
        set => field = Math.Min(value, 3);
    }
}
