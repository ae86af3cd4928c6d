// interface constraints, several of them, and naked type parameters
// Expected: suspends
namespace Cases.Generics.ConstraintInterface;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Largest(log, [3, 9, 4]));
        log.Write(Convert<string, object>(log, "a"));
    }

    [Goroutine]
    private static T Largest<T>(Log log, T[] items)
        where T : IComparable<T>, IFormattable
    {
        T largest = items[0];
        foreach (T item in items)
        {
            if (log.Step(item).CompareTo(largest) > 0)
                largest = item;
        }

        return largest;
    }

    [Goroutine]
    private static TTo Convert<TFrom, TTo>(Log log, TFrom value)
        where TFrom : TTo => log.Step(value);
}
