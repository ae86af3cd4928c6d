// Closures share variables
// Expected: suspends
// Twins: 1
using System.Runtime.CompilerServices;

namespace Programs.Functions.ClosuresShareVariables;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var count = 0;
        Action increment = () => count++;
        Func<int, int> add = x => count += x;
        increment();
        log.Step(count);
        log.Step(add(10));
        count *= 2;
        increment();
        log.Step(count);
        var nested = (Func<Func<int>>)(() =>
        {
            var inner = count;
            return () => inner + count;
        });
        var read = nested();
        count = log.Step(100);
        log.Step(read());
    }
}
