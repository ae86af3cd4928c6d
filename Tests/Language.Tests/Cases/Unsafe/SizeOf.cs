// `sizeof` of built-in and other types
// Expected: suspends
namespace Cases.Unsafe.SizeOf;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(sizeof(int) + sizeof(decimal));
        unsafe
        {
            log.Write(sizeof(Guid));
        }

        log.Step("after");
    }
}
