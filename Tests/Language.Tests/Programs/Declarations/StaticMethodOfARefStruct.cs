// Static method of a ref struct
// Expected: suspends
// Twins: 2
namespace Programs.Declarations.StaticMethodOfARefStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Reader.Sum(3));
    }

    ref partial struct Reader
    {
        [Goroutine]
        public static int Sum(int count)
        {
            int sum = 0;
            for (int i = 1; i <= count; i++) sum += Of(i);
            return sum;
        }
    }
}

// Writes:
// 6
