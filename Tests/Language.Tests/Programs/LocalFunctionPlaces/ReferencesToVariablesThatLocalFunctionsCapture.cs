// References to variables that local functions capture
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionPlaces.ReferencesToVariablesThatLocalFunctionsCapture;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int r = 0; int o;
        L();
        Console.WriteLine(r);
        int[] arr = [1, 2];
        M(arr)[0] = 5;
        Console.WriteLine(arr[0]);
        Assign(out o);
        Console.WriteLine(o);
        void L() { ref int q = ref r; q = Of(1); Inc(ref r); Go.Yield(); Inc(ref q); }
        int[] M(int[] a) => Of(a);
        static void Inc(ref int z) => z++;
        static void Assign(out int z) { z = Of(3); }
        int dict = 0;
        void Tr() { if (int.TryParse(Of("12"), out int p)) dict = p; if (int.TryParse(Of("13"), out dict)) Go.Yield(); }
        Tr(); Console.WriteLine(dict);
    }
}

// Writes:
// 3
// 5
// 3
// 13
