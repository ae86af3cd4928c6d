// a default interface member, used and overridden
// Expected: suspends
namespace Cases.Dispatch.DefaultMember;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        IGreeter plain = new Plain(log);
        IGreeter loud = new Loud(log);
        log.Write(plain.Greet("a"));
        log.Write(loud.Greet("b"));
        log.Step("after");
    }
}

internal partial interface IGreeter
{
    Log Log { get; }

    [Goroutine]
    string Greet(string name) => Log.Step($"hello {name}");
}

internal sealed partial class Plain(Log log) : IGreeter
{
    public Log Log => log;
}

internal sealed partial class Loud(Log log) : IGreeter
{
    public Log Log => log;

    [Goroutine]
    public string Greet(string name) => log.Step($"HELLO {name}");
}
