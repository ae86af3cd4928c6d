// `using` declaration of a ref struct
// Expected: compensated
namespace Cases.Resources.UsingRefStructDeclaration;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        {
            using var scope = new Scope(log);
            log.Step("inside");
        }

        log.Step("after");
    }
}

internal readonly ref struct Scope(Log log)
{
    public void Dispose() => log.Write("disposed");
}
