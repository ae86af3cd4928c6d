using GoroutineGen.Language.Tests;

namespace Library;

/// <summary>Goroutine methods in an assembly of their own.</summary>
public static partial class Workers
{
    [Goroutine]
    public static int Twice(Log log, int n) => log.Step(n) * 2;

    [Goroutine]
    public static T Same<T>(Log log, T value) => log.Step(value);

    [Goroutine]
    public static string Shout(this string text, Log log) => log.Step(text.ToUpperInvariant());

    [Goroutine]
    public static string Join(Log log, string separator = ",", params string[] parts) => log.Step(string.Join(separator, parts));

    [Goroutine]
    public static int Accept(Log log, IVisitor visitor) => visitor.Visit(log, 1) + visitor.Visit(log, 2);

    [Goroutine]
    public static void Add(Log log, ref int total, int value) => total += log.Step(value);

    [Goroutine]
    public static bool TryHalve(Log log, int n, out int half)
    {
        half = log.Step(n / 2);
        return n % 2 == 0;
    }
}
