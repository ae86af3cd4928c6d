// Unsafe class
// Expected: suspends
// Twins: 2
namespace Programs.Declarations.UnsafeClass;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Open.Work();
    }

    unsafe partial class Open
    {
        int* _pointer;

        bool IsNull() => _pointer is null;

        [Goroutine]
        public static void Work()
        {
            Go.Yield();
            Console.WriteLine(new Open().IsNull());
        }
    }
}

// Writes:
// True
