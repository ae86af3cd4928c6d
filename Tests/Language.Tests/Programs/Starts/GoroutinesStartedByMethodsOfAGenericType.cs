// Goroutines started by methods of a generic type
// Expected: suspends
// Twins: 4
namespace Programs.Starts.GoroutinesStartedByMethodsOfAGenericType;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        new Starter<string>("generic").Start();
        new Starter<int>(7).Start();
    }

    partial class Starter<T>(T value)
    {
        public void Start()
        {
            Go.Run(Work).Join();
            Go.Run(WorkOn, 1).Join();
            Go.Run(Both<T>, value, 2).Join();
        }

        [Goroutine] void Work() => Console.WriteLine(value);
        [Goroutine] static void WorkOn(int x) => Console.WriteLine($"{typeof(T).Name} {x}");
        [Goroutine] static void Both<T2>(T a, int b) => Console.WriteLine($"{a} {b} {typeof(T2).Name}");
    }
}

// Writes:
// generic
// String 1
// generic 2 String
// 7
// Int32 1
// 7 2 Int32
