// `+=` and `-=` on events and delegates
// Expected: suspends
namespace Cases.Assignments.Events;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var source = new Source();
        source.Changed += n => log.Write($"changed {n}");
        Action<int> second = n => log.Write($"second {n}");
        source.Changed += second;
        source.Raise(log.Step(1));
        source.Changed -= second;
        source.Raise(log.Step(2));
        Action? actions = null;
        actions += () => log.Write("a");
        actions += () => log.Write("b");
        actions();
        log.Step(actions.GetInvocationList().Length);
    }
}

internal sealed class Source
{
    public event Action<int>? Changed;

    public void Raise(int n) => Changed?.Invoke(n);
}
