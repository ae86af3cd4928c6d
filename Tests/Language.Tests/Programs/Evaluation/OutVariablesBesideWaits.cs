// Out variables beside waits
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.OutVariablesBesideWaits;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (int.TryParse(Of("12"), out int n) && new Dictionary<int, string> { [12] = "twelve" }.TryGetValue(Of(n), out var name))
            Console.WriteLine($"{n} {name}");
    }
}

// Writes:
// 12 twelve
