// Goroutines that are started in every part that keeps its blocking form
// Expected: compensated
// Twins: 1
namespace Programs.Starts.GoroutinesThatAreStartedInEveryPartThatKeepsItsBlockingForm;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object gate = new();
        int shared = 0;
        lock (gate) { Go.Run(() => { Go.Yield(); shared++; }).Join(); }
        Console.WriteLine(shared);
        try { throw new Exception(); }
        catch (Exception) when (Go.Run(() => { Go.Yield(); return true; }).Join()) { Console.WriteLine("f"); }
        var list = (from x in new[] { 1, 2 } select Go.Run(() => { Go.Yield(); return x * 2; }).Join()).ToList();
        Console.WriteLine(list.Sum());
        Func<int, Goroutine<int>> f = y => Go.Run(() =>
        {
            int z = y; foreach (var _ in new[] { 1, 2 }) { Go.Yield(); z++; }
            return z;
        });
        Console.WriteLine(f(3).Join());
        Span<int> span = [1, 2];
        span[0] += Go.Run(Id, 5).Join() + Go.Run(() => Id(6)).Join();
        Console.WriteLine(span[0]);
        unsafe { int[] v = [3]; fixed (int* ptr = v) Console.WriteLine(*ptr + Go.Run(() => Id(1)).Join() + Go.Run(Id, 1).Join()); }
        lock (gate)
        {
            var once = new GoroutineGen.Sync.Once();
            once.Do(() => { Console.WriteLine(Id(9)); Go.Run(() => { Go.Yield(); Console.WriteLine("deep"); }).Join(); });
        }
        var wg = new GoroutineGen.Sync.WaitGroup();
        Action go = () =>
        {
            for (int i = 0; i < 2; i++) { wg.Go(() => { Go.Yield(); Interlocked.Increment(ref shared); }); wg.Go(Inc); }
        };
        go(); wg.Wait();
        Console.WriteLine(shared);
        Action<int> anon = delegate (int k) { Go.Run(delegate { Go.Yield(); shared += k; }).Join(); };
        anon(10); Console.WriteLine(shared);
        int Id(int x) { Go.Yield(); return x; }
        void Inc() { Go.Yield(); Interlocked.Increment(ref shared); }
    }
}

// Writes:
// 1
// f
// 6
// 5
// 12
// 5
// 9
// deep
// 5
// 15
