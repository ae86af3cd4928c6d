// null-forgiving operator around waits
// Expected: suspends
namespace Cases.Conditionals.NullForgiving;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        string? text = log.Step<string?>("text");
        log.Write(text!.Length);
        log.Write(log.Step<string?>("other")!.Length);
        log.Write(log.Step(text)![log.Step(1)]);
    }
}
