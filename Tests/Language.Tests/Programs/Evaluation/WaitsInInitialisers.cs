// Waits in initialisers
// Expected: suspends
// Twins: 1
namespace Programs.Evaluation.WaitsInInitialisers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var holder = new Holder { Name = Of("n"), Items = { Of(1), 2 }, [Of("k")] = Of("v") };
        Console.WriteLine($"{holder.Name} {holder.Items.Count} {holder["k"]}");
        var changed = new Pair(1, 2) with { B = Of(7) };
        int[,] grid = { { Of(1), 2 }, { 3, Of(4) } };
        List<int> list = [Of(1), .. Of(new[] { 2, 3 })];
        Console.WriteLine($"{changed} {grid[1, Of(1)]} {list.Count} {list[^Of(1)]} {"abcdef"[Of(1)..Of(3)]}");
    }

    record Pair(int A, int B);

    class Holder
    {
        public string Name = "";
        public List<int> Items { get; } = [];
        public Dictionary<string, string> Map = [];
        public string this[string key] { get => Map[key]; set => Map[key] = value; }
    }
}

// Writes:
// n 2 v
// Pair { A = 1, B = 7 } 4 3 3 bc
