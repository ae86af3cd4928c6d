// Ref, out and in parameters
// Expected: suspends
// Twins: 5
namespace Programs.ByRef.RefOutAndInParameters;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 1;
        Add(ref total, 5);
        int old = Exchange(ref total, Of(40));
        if (Halve(total, out var half) && Halve(half, out int quarter) && !Halve(quarter + 1, out _))
            Console.WriteLine($"{total} {old} {half} {quarter}");
        Console.WriteLine(Sum(total, in half) + Sum(3, 4) + Sum(Of(1), b: Of(2)));
    }

    [Goroutine] static void Add(ref int total, int by) { Go.Yield(); total += Of(by); }
    [Goroutine] static int Exchange(ref int place, int value) { int old = Of(place); place = value; return old; }
    [Goroutine] static bool Halve(int value, out int half) { half = Of(value / 2); return value % 2 == 0; }
    [Goroutine] static int Sum(in int a, ref readonly int b) => Of(a) + b;
}

// Writes:
// 40 6 20 10
// 70
