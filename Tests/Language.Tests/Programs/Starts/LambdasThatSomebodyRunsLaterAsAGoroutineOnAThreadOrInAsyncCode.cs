// Lambdas that somebody runs later, as a goroutine, on a thread or in async code
// Expected: compensated
// Twins: 1
namespace Programs.Starts.LambdasThatSomebodyRunsLaterAsAGoroutineOnAThreadOrInAsyncCode;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var ran = new List<string>();
        var byGoroutine = new GoroutineGen.Sync.OnceValue<int>(() =>
        {
            ran.Add("goroutine"); foreach (int x in new[] { 1, 2 }) Go.Yield();
            return Local(); int Local() => Of(1);
        });
        Console.WriteLine(byGoroutine.Get() + byGoroutine.Get());
        var byThread = new GoroutineGen.Sync.OnceValue<string>(delegate { ran.Add("thread"); return Go.Run(() => Of("t")).Join(); });
        var thread = new Thread(() => Console.WriteLine(byThread.Get()));
        thread.Start();
        thread.Join();
        Console.WriteLine(byThread.Get());
        var byTask = new GoroutineGen.Sync.OnceValue<int?>(() => Of(ran)?.Count);
        Console.WriteLine(byTask.GetAsync().AsTask().Result + byTask.Get());
        GoroutineGen.Sync.OnceValue<(int X, string)> fails = new(() => Of(true) ? throw new FormatException("bad") : (1, ""));
        for (int i = 0; i < 2; i++)
        {
            try { fails.Get(); }
            catch (FormatException e) { Console.WriteLine(e.Message); }
        }

        lock (ran) Console.WriteLine(new GoroutineGen.Sync.OnceValue<int>(() =>
        {
            Go.Run(() => { Go.Yield(); ran.Add("started"); }).Join(); return Of(9);
        }).Get());
        var nested = new GoroutineGen.Sync.OnceValue<GoroutineGen.Sync.OnceValue<int>>(() => new(() => Of(10)));
        Console.WriteLine(nested.Get().Get());
        Console.WriteLine(
            $"{new GoroutineGen.Sync.OnceValue<int>(() => Of(11)).Get()} "
            + $"{new GoroutineGen.Sync.OnceValue<int>(() => { return Of(12); }).Get()}");
        Console.WriteLine(
            new GoroutineGen.Sync.OnceValue<int>(function: () => Of(13)).Get()
            + new GoroutineGen.Sync.OnceValue<int>(async_).Get());
        Console.WriteLine(Shared(new { A = 1 }).Get().A);
        unsafe { Console.WriteLine(new GoroutineGen.Sync.OnceValue<int>(() => Of(15)).Get()); }
        Console.WriteLine(string.Join(' ', ran));
        int async_() => Of(1);
        static GoroutineGen.Sync.OnceValue<T> Shared<T>(T x) => new(() => Of(x));
    }
}

// Writes:
// 2
// t
// t
// 4
// bad
// bad
// 9
// 10
// 11 12
// 14
// 1
// 15
// goroutine thread started
