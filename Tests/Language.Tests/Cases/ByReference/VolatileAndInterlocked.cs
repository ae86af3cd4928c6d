// `Volatile`, `Interlocked` and `Unsafe.As` on fields
// Expected: compensated
namespace Cases.ByReference.VolatileAndInterlocked;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var holder = new Holder();
        log.Step(Interlocked.Add(ref holder.Value, log.Step(5)));
        Volatile.Write(ref holder.Value, log.Step(7));
        log.Step(Volatile.Read(ref holder.Value));
    }
}

internal sealed class Holder
{
    public int Value;
}
