// `__makeref` and `__refvalue`
// Expected: refused
namespace Cases.ByReference.MakeRef;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int number = log.Step(1);
        TypedReference reference = __makeref(number);
        __refvalue(reference, int) = 5;
        log.Step(number);
    }
}
