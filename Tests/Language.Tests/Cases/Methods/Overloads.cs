// overloads by type, arity, number and nullability
// Expected: suspends
namespace Cases.Methods.Overloads;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Take(log, 1));
        log.Write(Take(log, "text"));
        log.Write(Take(log, 1, 2));
        log.Write(Take<int>(log, 3));
        log.Write(Take(log, (object)4.ToString()));
    }

    [Goroutine]
    private static string Take(Log log, int n) => log.Step($"int {n}");

    [Goroutine]
    private static string Take(Log log, string s) => log.Step($"string {s}");

    [Goroutine]
    private static string Take(Log log, int a, int b) => log.Step($"two {a} {b}");

    [Goroutine]
    private static string Take<T>(Log log, T value)
        where T : struct => log.Step($"generic {value}");

    [Goroutine]
    private static string Take(Log log, object o) => log.Step($"object {o}");
}
