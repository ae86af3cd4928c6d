// a parameter of a type that `allows ref struct`
// Expected: refused
namespace Cases.Generics.AllowsRefStructParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Use(log, new Text("abc")));
    }

    [Goroutine]
    private static int Use<T>(Log log, T value)
        where T : ILength, allows ref struct
    {
        int length = value.Length;
        return log.Step(length);
    }
}

internal interface ILength
{
    int Length { get; }
}

internal readonly ref struct Text(ReadOnlySpan<char> text) : ILength
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Length => _text.Length;
}
