// Values whose types cannot be named
// Expected: suspends
// Twins: 3
namespace Programs.Starts.ValuesWhoseTypesCannotBeNamed;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Start();
        Go.Run(Show, new { X = 0 }).Join();
    }

    private enum Hidden { A, B }

    [Goroutine] static void Take(Hidden value) => Console.WriteLine(value);
    [Goroutine] internal static void Show<T>(T value) => Console.WriteLine(value);

    static void Start()
    {
        Go.Run(Take, Hidden.B).Join();
        Go.Run(Show, new { X = 1 }).Join();
        Go.Run(Show, (1, "a")).Join();
        Go.Run(Show, Hidden.A).Join();
    }
}

// Writes:
// B
// { X = 1 }
// (1, a)
// A
// { X = 0 }
