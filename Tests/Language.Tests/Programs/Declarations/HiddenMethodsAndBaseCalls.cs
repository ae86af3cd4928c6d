// Hidden methods and base calls
// Expected: suspends
// Twins: 3
namespace Programs.Declarations.HiddenMethodsAndBaseCalls;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        new Derived().Work();
        ((Base)new Derived()).Work();
    }

    partial class Base
    {
        [Goroutine] public void Work() => Console.WriteLine(Of("base"));
        static T Of<T>(T x) => x;
    }

    partial class Derived : Base
    {
        [Goroutine]
        public new void Work()
        {
            base.Work();
            Go.Run(base.Work).Join();
            Console.WriteLine("derived");
        }
    }
}

// Writes:
// base
// base
// derived
// base
