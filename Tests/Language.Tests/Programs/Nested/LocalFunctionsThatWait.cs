// Local functions that wait
// Expected: suspends
// Twins: 1
namespace Programs.Nested.LocalFunctionsThatWait;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var total = 0;
        for (var turn = 0; turn < 3; turn++)
        {
            Add(turn);
            log.Write(Twice(Twice(turn)) + total);
            void Add(int value)
            {
                total += log.Step(value) + turn;
                if (value == 1)
                    Add(10);
            }
        }

        log.Write(Ackermann(2, 2));
        int Twice(int value) => log.Step(value * 2, "twice ");
        int Ackermann(int m, int n) => m == 0 ? n + 1 : n == 0 ? Ackermann(m - 1, 1) : Ackermann(m - 1, Ackermann(m, n - 1));
    }
}
