// Compound assignment
// Expected: suspends
// Twins: 1
namespace Programs.Expressions.CompoundAssignment;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var numbers = new[] { 1, 2, 3 };
        numbers[log.Step(0)] += log.Step(10);
        numbers[log.Step(1)] <<= log.Step(2);
        numbers[log.Step(2)]++;
        var total = 5;
        total -= log.Step(2) * log.Step(3);
        total *= total + log.Step(1);
        var box = new Box { Value = 4 };
        box.Value += log.Step(1);
        (box.Next ??= new Box()).Value |= log.Step(6);
        box.Next.Name ??= log.Step("named");
        box.Next.Name ??= log.Step("not evaluated");
        box.Name += log.Step("appended");
        log.Write($"{string.Join(',', numbers)} {total} {box.Value} {box.Name} {box.Next.Value} {box.Next.Name}");
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");

    private sealed class Box
    {
        public int Value { get; set; }

        public string? Name { get; set; }

        public Box? Next { get; set; }
    }
}
