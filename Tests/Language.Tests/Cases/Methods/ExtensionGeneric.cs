// generic extension methods, on null too
// Expected: suspends
namespace Cases.Methods.ExtensionGeneric;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(((int[])[1, 2]).Each(log));
        log.Write(((string?)null).OrElse(log, "instead"));
    }
}

internal static partial class Extensions
{
    [Goroutine]
    public static int Each<T>(this IEnumerable<T> items, Log log)
    {
        int count = 0;
        foreach (T item in items)
        {
            log.Step(item);
            count++;
        }

        return count;
    }

    [Goroutine]
    public static T OrElse<T>(this T? value, Log log, T other)
        where T : class => value ?? log.Step(other);
}
