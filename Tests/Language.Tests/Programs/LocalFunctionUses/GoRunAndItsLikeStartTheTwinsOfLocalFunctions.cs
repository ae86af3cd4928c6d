// Go.Run and its like start the twins of local functions
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionUses.GoRunAndItsLikeStartTheTwinsOfLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>();
        Go.Run(Send, 1);
        Console.WriteLine(c.Receive());
        Console.WriteLine(Go.Run(Add<int>, 1, 2).Join());
        Console.WriteLine(Go.Run(() => Add(3, 4)).Join());
        var group = new GoroutineGen.Sync.WaitGroup();
        group.Go(SendTwo);
        Console.WriteLine(c.Receive() + c.Receive());
        group.Wait();
        var once = new GoroutineGen.Sync.Once();
        once.Do(SayOnce);
        once.Do(SayOnce);
        var start = new List<Goroutine<int>>();
        for (int i = 0; i < 3; i++) start.Add(Go.Run(Captured));
        Console.WriteLine(start.Sum(g => g.Join()) >= 3);
        void Send(int x) => c.Send(x);
        void SendTwo() { Send(10); Send(20); }
        T Add<T>(T a, T b) where T : System.Numerics.INumber<T> => Of(a) + Of(b);
        void SayOnce() => Say("once");
        int Captured() { Go.Yield(); return start.Count; }
    }
}

// Writes:
// 1
// 3
// 7
// 30
// <once>
// True
