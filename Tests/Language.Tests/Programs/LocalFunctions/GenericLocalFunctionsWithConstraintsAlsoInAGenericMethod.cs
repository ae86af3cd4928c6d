// Generic local functions with constraints, also in a generic method
// Expected: suspends
// Twins: 2
namespace Programs.LocalFunctions.GenericLocalFunctionsWithConstraintsAlsoInAGenericMethod;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(Max(3, 7));
        Console.WriteLine(Max("a", "b"));
        Console.WriteLine(Pair<string, int>("x"));
        Console.WriteLine(Outer("y"));
        Console.WriteLine(New<List<int>>().Count);
        T Max<T>(T a, T b) where T : IComparable<T> => Of(a).CompareTo(b) > 0 ? a : Of(b);
        (TA, TB?) Pair<TA, TB>(TA a) where TA : class where TB : struct => (Of(a), null);
        static T New<T>() where T : new() => Of(new T());
    }

    [Goroutine]
    static string Outer<T>(T value)
    {
        return Inner(value) + Inner(1);
        string Inner<T2>(T2 other) => $"{Of(value)}{Of(other)}{typeof(T).Name}{typeof(T2).Name}";
    }
}

// Writes:
// 7
// b
// (x, )
// yyStringStringy1StringInt32
// 0
