// Ways to start
// Expected: suspends
// Twins: 6
using System.Threading.Channels;

namespace Programs.Concurrency.WaysToStart;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var worker = new Worker(10);
        var three = 3;
        log.Step(Go.Run(Double, 2).Join());
        log.Step(Go.Run(() => Double(three)).Join());
        log.Step(Go.Run(x => Double(x) + 1, 4).Join());
        log.Step(Go.Run((int x, int y) => x * y, 5, three).Join());
        log.Step(Go.Run(worker.Add, 1).Join());
        log.Step(Go.Run(() =>
        {
            var sum = 0;
            for (var i = 0; i < 5; i++)
                sum += Double(i);
            return sum;
        }).Join());
        log.Step(Go.Run(Echo, "generic").Join());
        log.Step(Go.Run(Echo<object>, "explicit").Join());
        Func<int, int> function = Double;
        log.Step(Go.Run(function, 6).Join());
        log.Step(Go.Run(Math.Abs, -7).Join());
        Go.Run(worker.Increment).Join();
        Go.Run(() => worker.Increment()).Join();
        Go.Run(() => { }).Join();
        log.Step(worker.Value);
    }

    [Goroutine]
    private static int Double(int n)
    {
        Go.Yield();
        return 2 * n;
    }

    [Goroutine]
    private static T Echo<T>(T value) => value;

    [Goroutine]
    private static string Join(int a, int b, int c) => $"{a},{b},{c}";

    private sealed partial class Worker(int value)
    {
        public int Value { get; private set; } = value;

        [Goroutine]
        public int Add(int n)
        {
            Go.Yield();
            return Value += n;
        }

        [Goroutine]
        public void Increment() => Value++;
    }
}
