// Local functions in every role
// Expected: compensated
// Twins: 1
namespace Programs.Nested.LocalFunctionsInEveryRole;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
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
}
