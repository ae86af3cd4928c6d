// generic code over delegates and arrays of a type parameter
// Expected: suspends
namespace Cases.Generics.DelegateOfTypeParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Map(log, (int[])[1, 2], x => x * 2).Length);
    }

    [Goroutine]
    private static TResult[] Map<T, TResult>(Log log, T[] items, Func<T, TResult> map)
    {
        var results = new TResult[items.Length];
        for (int i = 0; i < items.Length; i++)
            results[i] = log.Step(map(items[i]));
        return results;
    }
}
