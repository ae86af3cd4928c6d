// user-defined checked operators
// Expected: suspends
namespace Cases.Operators.CheckedOperators;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new Small(log.Step((byte)200));
        log.Write(unchecked(a + new Small(log.Step((byte)100))).Value);
        try
        {
            log.Write(checked(a + new Small(log.Step((byte)100))).Value);
        }
        catch (OverflowException)
        {
            log.Step("overflow");
        }
    }
}

internal readonly struct Small(byte value)
{
    public byte Value { get; } = value;

    public static Small operator +(Small left, Small right) => new(unchecked((byte)(left.Value + right.Value)));

    public static Small operator checked +(Small left, Small right) => new(checked((byte)(left.Value + right.Value)));
}
