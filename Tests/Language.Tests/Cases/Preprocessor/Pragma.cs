// `#pragma warning` in and around a body
// Expected: suspends
namespace Cases.Preprocessor.Pragma;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
#pragma warning disable CS0219
        int unused = 1;
#pragma warning restore CS0219
        log.Step("after");
#pragma warning disable
#pragma checksum "x" "{406EA660-64CF-4C82-B6F0-42D48172A799}" "00"
#pragma warning restore
        log.Step("end");
    }
}
