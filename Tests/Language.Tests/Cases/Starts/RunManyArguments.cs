// `Go.Run` with five and with sixteen arguments
// Expected: suspends
namespace Cases.Starts.RunManyArguments;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var context = Context.Background;
        Go.Run(Write, log, log.Step(2), 3, 4, 5).Join();
        log.Write(Go.Run(Sum, log, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, log.Step(16)).Join());
        log.Write(Go.Run(context, Sum, log, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, log.Step(16)).Join());
        Go.Run((a, b, c, d, e) => { log.Step(a + b + c + d + e); }, 1, 2, 3, 4, 5).Join();
        log.Write(Go.Run(
            (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) => log.Step(a + p),
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16).Join());
        log.Write(Go.Run(
            context,
            (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) => log.Step(b + o),
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16).Join());
    }

    [Goroutine]
    private static void Write(Log log, int b, int c, int d, int e) => log.Step(b + c + d + e);

    [Goroutine]
    private static int Sum(
        Log log, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p) =>
        log.Step(b + c + d + e + f + g + h + i + j + k + l + m + n + o + p);
}
