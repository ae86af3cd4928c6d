// user-defined operators
// Expected: suspends
namespace Cases.Operators.UserDefined;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new Money(log.Step(1));
        var b = new Money(log.Step(2));
        log.Write((a + b).Cents);
        log.Write((log.Step(a) + log.Step(b) * log.Step(3)).Cents);
        log.Write(a < b && log.Step(b) > log.Step(a));
        log.Write((-log.Step(a)).Cents);
        a += new Money(log.Step(10));
        a++;
        log.Write(a.Cents);
    }
}

internal readonly struct Money(int cents)
{
    public int Cents { get; } = cents;

    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);

    public static Money operator *(Money left, int factor) => new(left.Cents * factor);

    public static Money operator -(Money value) => new(-value.Cents);

    public static Money operator ++(Money value) => new(value.Cents + 1);

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;
}
