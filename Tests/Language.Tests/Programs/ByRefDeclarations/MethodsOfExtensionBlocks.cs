// Methods of extension blocks
// Expected: suspends
// Twins: 5
namespace Programs.ByRefDeclarations.MethodsOfExtensionBlocks;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int n = 1; var list = new List<string> { "a", "b" };
        "text".Count(ref n); list.Last(out var last); list.Convert(1, out int id, out string text); int.Next(ref n);
        Console.WriteLine($"{n} {last} {id} {text}");
    }
}

static partial class Extensions
{
    extension(string text) { [Goroutine] public void Count(ref int n) { Go.Yield(); n += text.Length; } }
    extension(int) { [Goroutine] public static void Next(ref int n) { Go.Yield(); n += 7; } }
    extension<T>(List<T> list)
    {
        [Goroutine] public void Last(out T last) { Go.Yield(); last = list[^1]; }
        [Goroutine] public void Convert<TId>(TId from, out TId id, out string text)
        {
            Go.Yield(); id = from; text = $"{list[1]}{from}";
        }
    }
}

// Writes:
// 12 b 1 b1
