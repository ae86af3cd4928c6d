// Local functions of instances
// Expected: suspends
// Twins: 2
namespace Programs.LocalFunctions.LocalFunctionsOfInstances;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(new Derived().Total(3));
    }

    class Base
    {
        public virtual int Get(int x) => x;
    }

    partial class Derived : Base
    {
        int _sum;

        public override int Get(int x) => x * 100;

        [Goroutine]
        public int Total(int n)
        {
            for (int i = 1; i <= n; i++) Add(i);
            return Of(_sum);
            void Add(int i)
            {
                _sum += Of(i);
                this._sum += base.Get(i) + Get(i);
            }
        }
    }
}

// Writes:
// 612
