// Starting a struct's method works on a copy
// Expected: compensated
// Twins: 2
namespace Programs.MutableStructs.StartingAStructSMethodWorksOnACopy;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Counter();
        Go.Run(c.Add).Join(); Console.WriteLine(c.N);
        Go.Run(() => { var own = new Counter(); own.Add(); own.Add(); Console.WriteLine(own.N); }).Join();
        Go.Run(() => c.Add()).Join(); Console.WriteLine(c.N);
    }

    partial struct Counter { public int N; [Goroutine] public void Add() { Go.Yield(); N++; Console.Write($"{N};"); } }
}

// Writes:
// 1;0
// 1;2;2
// 1;1
