// constraint `unmanaged`
// Expected: suspends
namespace Cases.Generics.ConstraintUnmanaged;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Size<long>(log));
        log.Write(Size<Guid>(log));
    }

    [Goroutine]
    private static int Size<T>(Log log)
        where T : unmanaged
    {
        log.Step(typeof(T).Name);
        return System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
    }
}
