// `nameof` and `typeof`
// Expected: suspends
namespace Cases.Objects.NameofTypeof;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step(nameof(Run) + nameof(log) + nameof(List<int>.Count) + nameof(List<>));
        log.Step(typeof(int[]).Name + typeof(Dictionary<,>).Name);
        log.Write(Name<string>(log));
    }

    [Goroutine]
    private static string Name<T>(Log log) => log.Step(typeof(T).Name) + nameof(T);
}
