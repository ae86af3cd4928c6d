// Types of one name and several arities
// Expected: suspends
// Twins: 4
namespace Programs.Declarations.TypesOfOneNameAndSeveralArities;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        new Box().Show();
        new Box<int>().Show();
        new Box<int, string>().Show();
    }

    partial class Box { [Goroutine] public void Show() => Console.WriteLine(0); }
    partial class Box<T> { [Goroutine] public void Show() => Console.WriteLine(typeof(T).Name); }
    partial class Box<T1, T2> { [Goroutine] public void Show() => Console.WriteLine(typeof(T2).Name); }
}

// Writes:
// 0
// Int32
// String
