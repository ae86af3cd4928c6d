// `fixed` with a wait inside
// Expected: compensated
namespace Cases.Unsafe.FixedWithWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        byte[] bytes = [1, 2, 3];
        log.Step("before");
        unsafe
        {
            fixed (byte* first = bytes)
            {
                log.Step(first[1]);
                first[2] = 9;
            }
        }

        log.Step(bytes[2]);
    }
}
