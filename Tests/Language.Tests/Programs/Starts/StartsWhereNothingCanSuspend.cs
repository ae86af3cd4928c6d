// Starts where nothing can suspend
// Expected: compensated
// Twins: 2
namespace Programs.Starts.StartsWhereNothingCanSuspend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var c = new Chan<int>(1);
        Action send = () => Go.Run(Send, c, 1);
        send();
        Console.WriteLine(c.Receive());
        Func<int, Goroutine<int>> start = x => Go.Run(() => { c.Send(x); return c.Receive(); });
        Console.WriteLine(start(2).Join());
        try { throw new FormatException(); }
        catch (FormatException) when (Go.Run(() => { Go.Yield(); return Of(3); }).Join() == 3) { Console.WriteLine("filter"); }
        Console.WriteLine((from x in new[] { 4, 5 } where Go.Run(Of, x).Join() > 4 select Go.Run(() => Of(x)).Join()).Single());
        Console.WriteLine(
            (from x in new[] { 6 }.AsQueryable() where Go.Run(() => Of(x)).Join() > 5 select Go.Run(Of, x).Join()).Single());
        System.Linq.Expressions.Expression<Func<int, int>> tree = x => Go.Run(Of, x).Join();
        Console.WriteLine(((System.Linq.Expressions.MethodCallExpression)
            ((System.Linq.Expressions.MethodCallExpression)tree.Body).Object!).Method.Name[..3]);
        unsafe
        {
            int seven = 7;
            void* p = null;
            Console.WriteLine(Go.Run(() => { c.Send(seven); return c.Receive(); }).Join() + (p == null ? 0 : 1));
            Console.WriteLine(Go.Run(Of, 8).Join());
        }
        Span<int> span = [Go.Run(() => Of(9)).Join()];
        Console.WriteLine(span[0]);
        Start(10);
        Console.WriteLine(c.Receive());
        var group = new GoroutineGen.Sync.WaitGroup();
        lock (c) group.Go(() => { c.Send(11); Console.WriteLine(c.Receive()); });
        group.Wait();
        void Start(int x) => Go.Run(Send, c, x);
    }

    [Goroutine] static void Send(Chan<int> c, int x) => c.Send(x);
}

// Writes:
// 1
// 2
// filter
// 5
// 6
// Run
// 7
// 8
// 9
// 10
// 11
