// Goroutines of structs
// Expected: suspends
// Twins: 2
namespace Programs.Starts.GoroutinesOfStructs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var size = new Size(2);
        Console.WriteLine(size.Twice());
        Console.WriteLine(Go.Run(size.Twice).Join());
        Start(size);
    }

    static void Start(Size size) => Console.WriteLine(Go.Run(size.Twice).Join());

    readonly partial struct Size(int width)
    {
        [Goroutine] public int Twice() => width * 2;
    }
}

// Writes:
// 4
// 4
// 4
