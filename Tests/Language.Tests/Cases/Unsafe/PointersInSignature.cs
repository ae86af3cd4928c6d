// pointers inside the types of a signature
// Expected: refused
namespace Cases.Unsafe.PointersInSignature;

static unsafe partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Array(log, []);
        log.Step("between");
        log.Write(Result(log) is null);
        Constrained<List<int*[]>>(log);
    }

    [Goroutine]
    private static void Array(Log log, int*[] array) => log.Step(array.Length);

    [Goroutine]
    private static List<int*[]>? Result(Log log) => log.Step("result").Length > 0 ? null : [];

    [Goroutine]
    private static void Constrained<T>(Log log)
        where T : IEnumerable<int*[]> => log.Step(typeof(T).Name);
}
