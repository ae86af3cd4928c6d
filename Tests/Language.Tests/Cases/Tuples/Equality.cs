// tuple equality, evaluated once and in order
// Expected: suspends
namespace Cases.Tuples.Equality;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write((log.Step(1), log.Step("a")) == (log.Step(1), log.Step("a")));
        log.Write((log.Step(1), log.Step(2)) != (log.Step(3), log.Step(2)));
        (int A, long B) left = (1, 2);
        log.Write(left == (log.Step(1), log.Step(2)));
    }
}
