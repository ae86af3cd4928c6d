// Collection changed while enumerated
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.CollectionChangedWhileEnumerated;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new List<int> { 1, 2, 3 };
        foreach (var n in numbers)
        {
            log.Step(n);
            if (n == 2)
                numbers.Add(4);
        }
    }
}
