// Results of lambdas are converted as Go.Run asks
// Expected: suspends
// Twins: 1
namespace Programs.Starts.ResultsOfLambdasAreConvertedAsGoRunAsks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Go.Run<object>(() => "s").Join());
        Console.WriteLine(Go.Run<long>(() => Of(3)).Join());
        Console.WriteLine(Go.Run<int?>(() => { if (Of(true)) return null; return 3; }).Join() is null);
        Console.WriteLine(Go.Run<int[]>(() => [1, Of(2)]).Join()[1]);
        Console.WriteLine(Go.Run<(int A, string B)>(() => (1, "b")).Join().B);
        Console.WriteLine(Go.Run(int () => Of(4)).Join());
        int x = 0;
        Go.Run(() => x++).Join();
        Go.Run(() => x += Of(5)).Join();
        Console.WriteLine(x);
    }
}

// Writes:
// s
// 3
// True
// 2
// b
// 4
// 6
