// compound assignment of locals
// Expected: suspends
namespace Cases.Assignments.CompoundLocal;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = log.Step(5);
        n += log.Step(2);
        n -= log.Step(1) * log.Step(3);
        n *= n + log.Step(1);
        n <<= log.Step(1);
        n ^= log.Step(3);
        n %= log.Step(7);
        log.Write(n);
        string s = "a";
        s += log.Step("b") + s;
        log.Write(s);
    }
}
