// Generic methods take the types that the references tell
// Expected: suspends
// Twins: 5
namespace Programs.ByRef.GenericMethodsTakeTheTypesThatTheReferencesTell;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        object o = "text"; var pair = (A: 1, B: "b"); int? none = null;
        Console.WriteLine(Put(ref o, "other") + " " + o);
        Swap(ref pair.A, ref none);
        Console.WriteLine($"{pair.A} {none is null}");
        Make(out List<string> list); list.Add("made"); Make<Dictionary<int, int>>(out var map);
        Console.WriteLine($"{list[0]} {map.Count} {new Box<string>().Take(ref list)} {list.Count}");
    }

    [Goroutine] static string Put<T>(ref T place, T value) { place = Of(value); return typeof(T).Name; }
    [Goroutine] static void Swap<TA, TB>(ref TA a, ref TB? b) where TA : struct where TB : struct
    {
        Go.Yield(); (a, b) = (default, (TB)(object)a);
    }
    [Goroutine] static void Make<T>(out T value) where T : new() { Go.Yield(); value = new(); }
    partial class Box<TItem>
    {
        [Goroutine] public string Take<TOther>(ref TOther other) where TOther : class, new()
        {
            other = Of(new TOther()); return typeof(TItem).Name + typeof(TOther).Name;
        }
    }
}

// Writes:
// Object other
// 0 False
// made 0 StringList`1 0
