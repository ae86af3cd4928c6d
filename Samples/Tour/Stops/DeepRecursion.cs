namespace Tour.Stops;

internal static partial class DeepRecursion
{
    private const int Calls = 1_000_000;

    [Goroutine]
    public static string Run()
    {
        var depth = Descend(Calls);

        Check.That(depth == Calls, $"depth {Calls}");
        return $"came back from {depth} nested calls: a goroutine's stack grows on the heap";
    }

    [Goroutine]
    private static int Descend(int calls) => calls == 0 ? 0 : 1 + Descend(calls - 1);
}
