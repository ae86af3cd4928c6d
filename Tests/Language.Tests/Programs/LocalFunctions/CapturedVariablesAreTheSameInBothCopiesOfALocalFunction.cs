// Captured variables are the same in both copies of a local function
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctions.CapturedVariablesAreTheSameInBothCopiesOfALocalFunction;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        int total = 0;
        string trail = "";
        Action<int> add = Add;
        Add(1);
        add(10);
        lock (add) Add(100);
        foreach (int x in new[] { 1000, 2000 })
        {
            AddLocal(x);
            Action again = () => AddLocal(x);
            again();
            void AddLocal(int y) { Add(x + y); trail += "."; }
        }
        Console.WriteLine(total + trail);
        void Add(int x)
        {
            Go.Yield();
            total += x;
            trail += x % 7;
        }
    }
}

// Writes:
// 121111325.5.3.3.
