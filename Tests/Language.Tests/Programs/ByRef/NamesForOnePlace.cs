// Names for one place
// Expected: compensated
// Twins: 2
namespace Programs.ByRef.NamesForOnePlace;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var cells = new int[2];
        var total = 1;
        Action look = () => log.Write($"sees {total}");
        Change(log, ref total, look);
        Change(log, ref cells[1], () => log.Write($"sees {cells[1]}"));
        var own = 1;
        Change(log, ref own, () => log.Write("sees nothing"));
        log.Step($"{total} {cells[1]} {own}");
    }

    [Goroutine]
    private static void Change(Log log, ref int value, Action look)
    {
        value += log.Step(1);
        look();
        value *= log.Step(10);
        look();
    }
}
