// A variable that a lambda captures
// Expected: compensated
// Twins: 2
namespace Programs.ByRefAliases.AVariableThatALambdaCaptures;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int a = 1;
        Action look = () => Console.Write($"{a} ");
        Change(ref a, look);
        Console.WriteLine(a);
        int b = 1;
        void Add() => b += 100;
        Change(ref b, Add);
        Console.WriteLine(b);
        int c = 5;
        Go.Run(() =>
        {
            int d = 1; Change(ref d, () => Console.Write($"[{d}]")); Change(ref c, () => Console.Write($"[{c}]"));
            Console.WriteLine($"{c} {d}");
        }).Join();
        Console.WriteLine(c);
    }

    [Goroutine] static void Change(ref int x, Action look) { x++; Go.Yield(); look(); x *= 2; look(); }
}

// Writes:
// 2 4 4
// 304
// [2][4][6][12]12 4
// 12
