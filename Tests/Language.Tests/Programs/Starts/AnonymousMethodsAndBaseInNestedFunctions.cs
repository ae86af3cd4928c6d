// Anonymous methods, and base in nested functions
// Expected: compensated
// Twins: 2
namespace Programs.Starts.AnonymousMethodsAndBaseInNestedFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Go.Run(delegate (int x) { return Of(x); }, 1).Join());
        Console.WriteLine(Go.Run<int, int>(delegate { return Of(2); }, 0).Join());
        Console.WriteLine(Go.Run(static delegate { Go.Yield(); return Of(3); }).Join());
        Go.Run(delegate { if (Of(true)) return; Console.WriteLine("never"); }).Join();
        Console.WriteLine(new Derived().Both());
    }

    partial class Derived : Base
    {
        protected override string Get() => "derived";

        [Goroutine]
        public string Both()
        {
            Func<string> ordinary = () => base.Get() + Of(1);
            return ordinary() + Go.Run(() => Of(base.Get())).Join() + Local()
                + (from x in new[] { 2 } select base.Get() + x).Single();
            string Local() => Of(base.Get()) + Get();
        }
    }

    class Base { protected virtual string Get() => "base"; }
}

// Writes:
// 1
// 2
// 3
// base1basebasederivedbase2
