// Every form of Go.Run
// Expected: compensated
// Twins: 3
namespace Programs.Starts.EveryFormOfGoRun;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>(1);
        Console.WriteLine(Go.Run(static () => Of(1)).Join());
        Console.WriteLine(Go.Run(delegate { return Of(2); }).Join());
        Console.WriteLine(Go.Run<int, int>(Of, 3).Join());
        Console.WriteLine(Go.Run(body: Of<int>, arg1: Of(4)).Join());
        Console.WriteLine(Go.Run(arg1: Say(5), body: Of<int>).Join());
        Console.WriteLine(Go.Run((_, x) => Of(x), 0, 6).Join());
        Console.WriteLine(Go.Run((int x, int y) => { return Of(x) + Of(y); }, 3, 4).Join());
        Go.Run(c.SendTo, 8).Join();
        Console.WriteLine(c.Receive());
        Console.WriteLine(new[] { Go.Run(Of, 4), Go.Run(Of, 5) }.Sum(g => g.Join()));
        Console.WriteLine(Go.Run(Name, new { Name = "ten" }).Join());
    }

    [Goroutine] static string Name<T>(T value) => value!.ToString()!;
}

static partial class Sending { [Goroutine] public static void SendTo(this Chan<int> c, int x) => c.Send(x); }

// Writes:
// 1
// 2
// 3
// 4
// <5>
// 5
// 6
// 7
// 8
// 9
// { Name = ten }
