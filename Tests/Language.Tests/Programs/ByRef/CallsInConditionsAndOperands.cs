// Calls in conditions and operands
// Expected: suspends
// Twins: 4
namespace Programs.ByRef.CallsInConditionsAndOperands;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int at = 0; int[] found = new int[4];
        while (Next(ref at, out int item) && item < 40) found[at] += item;
        Console.WriteLine(string.Join(' ', found));
        at = 1;
        Console.WriteLine(at + Step(ref at) * 10 + at);
        at += Step(ref at);
        found[at % 4] = Step(ref at) + at;
        Console.WriteLine($"{at} {Step(ref at)} {at} {string.Join(' ', found)}");
        string? text = at > 0 ? Label(ref at) : null;
        Console.WriteLine(text ?? Label(ref at));
        for (int i = 0; Step(ref i) < 3; Step(ref i)) Console.Write(i);
        Console.WriteLine(Next(ref at, out var last) switch { true when last > 0 => last, _ => -1 });
    }

    [Goroutine] static bool Next(ref int at, out int item) { item = Of(++at) * 10; return at < 10; }
    [Goroutine] static int Step(ref int at) { int old = at; at = Of(at + 1); return old; }
    [Goroutine] static string Label(ref int at) => $"at {at = Of(0)}";
}

// Writes:
// 0 10 20 30
// 13
// 5 5 6 9 10 20 30
// at 0
// 1310
