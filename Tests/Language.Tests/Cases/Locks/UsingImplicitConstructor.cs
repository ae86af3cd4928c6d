// `using` of a value whose constructor takes a lock that belongs to its thread, without a word of it
// Expected: compensated
namespace Cases.Locks.UsingImplicitConstructor;

static partial class Program
{
    internal static readonly object Gate = new();

    [Goroutine]
    public static void Run(Log log)
    {
        using (new Inherited(log))
            log.Step("its base takes it");
        log.Write(Monitor.IsEntered(Gate));
        using (new Initialized())
            log.Step("its field takes it");
        log.Write(Monitor.IsEntered(Gate));
        using (new InheritedAgain())
            log.Step("the field of its base takes it");
        log.Step(Monitor.IsEntered(Gate));
    }
}

internal class Base : IDisposable
{
    protected Base() => Monitor.Enter(Program.Gate);

    public void Dispose() => Monitor.Exit(Program.Gate);
}

internal sealed class Inherited : Base
{
    public Inherited(Log log) => log.Write("made");
}

internal class Initialized : IDisposable
{
    private readonly bool _isHeld = Take();

    public void Dispose()
    {
        if (_isHeld)
            Monitor.Exit(Program.Gate);
    }

    private static bool Take()
    {
        Monitor.Enter(Program.Gate);
        return true;
    }
}

internal sealed class InheritedAgain : Initialized;
