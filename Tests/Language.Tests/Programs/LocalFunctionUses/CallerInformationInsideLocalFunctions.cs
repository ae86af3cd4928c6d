// Caller information inside local functions
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionUses.CallerInformationInsideLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Outer());
        static string Outer()
        {
            return Inner() + Name() + Of("");
            static string Inner() => Of(Name());
        }
    }

    static string Name([System.Runtime.CompilerServices.CallerMemberName] string name = "") => name;
}

// Writes:
// RunRun
