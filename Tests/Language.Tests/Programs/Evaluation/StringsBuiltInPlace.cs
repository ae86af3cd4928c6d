// Strings built in place
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.StringsBuiltInPlace;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var text = new System.Text.StringBuilder();
        text.Append($"{Of(1)} {2}");
        Console.Write($"{text} {Of("x"),3}|{Of(1.5):F1}");
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"|{Plain(2)}"));
    }

    static int Plain(int x) => x;
}

// Writes:
// 1 2   x|1.5|2
