namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Local functions that wait, and calls that wait behind <c>?.</c>.</summary>
internal static partial class Nested
{
    [Body, Goroutine]
    private static void LocalFunctionsThatWait(Log log)
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

    [Body, Goroutine]
    private static void LocalFunctionsWithExceptions(Log log)
    {
        foreach (var depth in (int[])[0, 2])
        {
            try
            {
                log.Write(Descend(depth));
            }
            catch (OracleException exception)
            {
                log.Write(exception.Message);
            }
        }

        int Descend(int depth)
        {
            using var resource = new Resource(log, $"level {depth}");
            try
            {
                return depth == 2 ? Up(depth) : log.Step(depth);
            }
            finally
            {
                log.Step(depth, "finally ");
            }

            int Up(int from)
            {
                if (from == 4)
                    log.Fail<int>("deep");
                try
                {
                    return Up(from + 1);
                }
                catch (OracleException) when (from == 3)
                {
                    log.Step(from, "rethrow ");
                    throw;
                }
            }
        }
    }

    [Body, Goroutine]
    private static void LocalFunctionsInEveryRole(Log log)
    {
        var results = new Chan<int>(8);
        var count = 0;
        Go.Run(Produce, 1).Join();
        Func<Goroutine> start = () => Go.Run(Produce, 2);
        start().Join();
        Action<int> plain = Produce;
        plain(3);
        lock (results)
        {
            Produce(4);
            Go.Run(() => Produce(5));
            log.Write(results.Receive());
        }

        for (var i = 0; i < 4; i++)
            log.Write(results.Receive());
        log.Write(count);
        log.Write(Largest(["pear", "apple", "quince"]));

        void Produce(int value)
        {
            count++;
            results.Send(value);
        }

        T Largest<T>(T[] values)
            where T : IComparable<T>
        {
            var largest = values[0];
            foreach (var value in values)
            {
                if (IsLarger(value))
                    largest = log.Step(value);
            }

            return largest;
            bool IsLarger(T value) => log.Step(value).CompareTo(largest) > 0;
        }
    }

    [Body, Goroutine]
    private static void CallsBehindNullTests(Log log)
    {
        Log? none = null, some = log;
        none?.Step(log.Step(1));
        some?.Step(log.Step(2));
        log.Write(none?.Step(3) ?? some?.Step(4) ?? log.Step(5));
        log.Write(some?.Step("text")?.Length + some?.Step<string?>(null)?.Length);
        log.Write(Find("a")?.Step(Find("b"))?.Step(6) is 6);
        foreach (var each in (Log?[])[log, null])
        {
            if (each is null)
                each?.Step("not reached");
            else
                each?.Entries[0]?.ToString();
            log.Write($"{each?.Step(7):D2}.");
        }

        some?.Fail<int>("behind");

        Log? Find(string name)
        {
            log.Write($"find {name}");
            return log;
        }
    }
}
