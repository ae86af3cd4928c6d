// Extension blocks
// Expected: suspends
// Twins: 5
namespace Programs.Declarations.ExtensionBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine("word".Twice(1) + "word".Twice(x: Of(2)) + string.Make('x') + ((int[])[1, 2]).Last(Of(3)));
        Console.WriteLine(Extensions.Twice("static", 4) + "x".Of2().Twice(5) + "y"?.Twice(6));
        Console.WriteLine(Go.Run("run".Twice, 7).Join());
    }
}

static partial class Extensions
{
    extension(string text)
    {
        [Goroutine] public string Twice(int x) { Go.Yield(); return $"{text}{x} "; }
        [Goroutine] public string Of2() => text;
    }

    extension(string)
    {
        [Goroutine] public static string Make(char c) { Go.Yield(); return $"{c}{c} "; }
    }

    extension<T>(IReadOnlyList<T> items) where T : struct
    {
        [Goroutine] public string Last<U>(U u) where U : notnull { Go.Yield(); return $"{items[^1]} {u} "; }
    }
}

// Writes:
// word1 word2 xx 2 3 
// static4 x5 y6 
// run7 
