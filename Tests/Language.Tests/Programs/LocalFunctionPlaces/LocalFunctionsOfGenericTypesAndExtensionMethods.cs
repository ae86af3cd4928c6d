// Local functions of generic types and extension methods
// Expected: suspends
// Twins: 3
namespace Programs.LocalFunctionPlaces.LocalFunctionsOfGenericTypesAndExtensionMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Console.WriteLine(new G<int>(3).Do("x"));
        Console.WriteLine(Ext.E(4));
    }
}

partial class G<T>(T t)
{
    T f = t;
    [Goroutine] public string Do<U>(U u)
    {
        return Inner(t);
        string Inner<V>(V v)
        {
            return Deep();
            string Deep() { Go.Yield(); return $"{v}{u}{f}{typeof(T).Name}{typeof(U).Name}"; }
        }
    }
}
static partial class Ext
{
    [Goroutine] public static string E(this int x) { return L() + L(); string L() { Go.Yield(); return x.ToString(); } }
}

// Writes:
// 3x3Int32String
// 44
