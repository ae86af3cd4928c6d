// `ref readonly` local
// Expected: suspends
namespace Cases.ByReference.RefReadonlyLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var big = new Big(1, 2);
        log.Step("before");
        ref readonly Big view = ref big;
        long sum = view.A + view.B;
        log.Step(sum);
    }
}

internal readonly record struct Big(long A, long B);
