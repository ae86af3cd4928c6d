// pointers inside a lambda and a local function
// Expected: suspends
namespace Cases.Unsafe.UnsafeLambda;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        Func<int, int> read = x =>
        {
            unsafe
            {
                int* pointer = &x;
                return *pointer + 1;
            }
        };
        log.Step(read(4));
        log.Step(Read(6));

        static unsafe int Read(int x)
        {
            int* pointer = &x;
            return *pointer * 2;
        }
    }
}
