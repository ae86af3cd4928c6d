// Go.Run wherever ordinary code can call it
// Expected: suspends
// Twins: 2
namespace Programs.Starts.GoRunWhereverOrdinaryCodeCanCallIt;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        new Everywhere(3);
        Console.WriteLine(Everywhere.Property);
        foreach (int x in Everywhere.Iterator()) Console.WriteLine(x);
        Console.WriteLine(Go.Await(Everywhere.Asynchronous()));
    }

    [Goroutine] internal static int Echo(int x) { Go.Yield(); return x; }

    class Everywhere
    {
        readonly int _field = Go.Run(Echo, 1).Join();
        static readonly int Static = Go.Run(Echo, 2).Join();

        public Everywhere(int x) : this(Go.Run(Echo, x).Join(), 0) => Console.WriteLine(_field + Static);
        Everywhere(int a, int b) => Console.WriteLine(Go.Run(Echo, a + b).Join());

        public static int Property => Go.Run(Echo, 7).Join();

        public static async Task<int> Asynchronous()
        {
            int Local() => Go.Run(Echo, 4).Join();
            return await Go.Run(Echo, 5) + Local();
        }

        public static IEnumerable<int> Iterator()
        {
            yield return Go.Run(Echo, 11).Join();
            foreach (int q in from y in new[] { 12 } select Go.Run(Echo, y).Join()) yield return q;
        }
    }
}

// Writes:
// 3
// 3
// 7
// 11
// 12
// 9
