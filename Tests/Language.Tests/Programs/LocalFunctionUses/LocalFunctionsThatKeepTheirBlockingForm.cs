// Local functions that keep their blocking form
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionUses.LocalFunctionsThatKeepTheirBlockingForm;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int x = 1;
        ByRef(ref x, out int y);
        Console.WriteLine(x + y);
        Console.WriteLine(Slice("text"));
        Debug();
        Console.WriteLine(string.Join(' ', Numbers()));
        Console.WriteLine(Go.Await(Later()));
        unsafe
        {
            int InUnsafe() => Of(8);
            Console.WriteLine(InUnsafe());
        }
        ref int cell = ref Cell();
        Console.WriteLine(cell);
        int Taken__goroutine = 9;
        Console.WriteLine(Taken() + Taken__goroutine);
        int Taken() => Of(1);
        void ByRef(ref int a, out int b) { a += Of(1); b = Of(2); }
        int Slice(ReadOnlySpan<char> text) { int length = text.Length; return Of(length); }
        [System.Diagnostics.Conditional("NEVER")] static void Debug() => Say("not called");
        IEnumerable<int> Numbers() { yield return Of(5); yield return Of(6); }
        async Task<int> Later() { await Task.Yield(); return 7; }
        ref int Cell() { Go.Yield(); return ref Cells[1]; }
        Console.WriteLine(
            $"{new[] { 1 }.Sum(static x => { for (int i = 0; i < 2; i++) x++; return In(x); int In(int y) { Go.Yield(); return y; } })}.");
    }

    static readonly int[] Cells = [1, 9];
}

// Writes:
// 4
// 4
// 5 6
// 7
// 8
// 9
// 10
// 3.
