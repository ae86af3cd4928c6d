// a fixed-size buffer
// Expected: refused
namespace Cases.Unsafe.FixedBuffer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var buffer = new Buffer();
        log.Step("before");
        unsafe
        {
            buffer.Items[1] = 7;
            log.Write(buffer.Items[1]);
        }

        log.Step("after");
    }
}

internal unsafe struct Buffer
{
    public fixed int Items[4];
}
