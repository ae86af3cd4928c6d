// Local functions named like other things
// Expected: suspends
// Twins: 4
namespace Programs.LocalFunctions.LocalFunctionsNamedLikeOtherThings;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(@class(1) + Helper(2));
        Console.WriteLine(new Other().Run());
        int @class(int @int) => Of(@int);
        int Helper(int x) => Of(x) * 10 + Program.Helper(x);
    }

    [Goroutine] static int Helper(int x) { Go.Yield(); return x * 100; }

    partial class Other
    {
        [Goroutine]
        public string Run()
        {
            return Same() + this.Same(1) + nameof(Same);
            string Same() => Of("local ");
        }

        [Goroutine] string Same(int x) => Of($"member {x} ");
    }
}

// Writes:
// 221
// local member 1 Same
