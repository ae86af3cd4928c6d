// Readonly members of an in parameter
// Expected: suspends
// Twins: 3
namespace Programs.ByRefDeclarations.ReadonlyMembersOfAnInParameter;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Look(new Point { X = 3, Y = 4 }));
    }

    partial struct Point
    {
        public int X; public int Y { get; set; } public readonly int Sum => X + Y;
        public readonly override string ToString() => $"({X} {Y})";
        [Goroutine] public readonly int Times(int by) { Go.Yield(); return Sum * by; }
    }
    [Goroutine] static string Look(in Point p)
    {
        Go.Yield(); return $"{p.Sum} {p.ToString()} {p.Y} {p.Times(2)} {(p with { X = 1 }).X} {p}";
    }
}

// Writes:
// 7 (3 4) 4 14 1 (3 4)
