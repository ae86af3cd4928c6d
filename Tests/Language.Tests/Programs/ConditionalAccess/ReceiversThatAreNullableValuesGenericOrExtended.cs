// Receivers that are nullable values, generic or extended
// Expected: compensated
// Twins: 9
namespace Programs.ConditionalAccess.ReceiversThatAreNullableValuesGenericOrExtended;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Size? size = new Size(3), none = null;
        Console.WriteLine(size?.Twice());
        Console.WriteLine(none?.Twice() is null);
        Console.WriteLine(size?.Extended(2));
        Console.WriteLine("text"?.Extended());
        string? missing = null;
        Console.WriteLine(missing?.Extended() ?? "missing");
        missing?.Extended();
        Console.WriteLine(OfClass(new Node("a")));
        Console.WriteLine(OfClass<Node>(null) ?? "null");
        Console.WriteLine(OfStruct<Size>(new Size(5)));
        Console.WriteLine(OfAny(new Size(6)));
        Console.WriteLine(OfMutable(new Counter()));
        Counter? counter = new Counter();
        Console.WriteLine(counter?.Next() + counter?.Next());
        Chan<int>? channel = new(1), noChannel = null;
        channel?.Send(1);
        noChannel?.Send(Say(2));
        Console.WriteLine(channel?.Receive());
        Console.WriteLine(noChannel?.Receive() ?? 2);
    }

    [Goroutine] static string? OfClass<T>(T? x) where T : class, INamed => x?.GetName();
    [Goroutine] static int? OfStruct<T>(T? x) where T : struct, ISized => x?.Twice();
    [Goroutine] static int? OfAny<T>(T x) where T : ISized => x?.Twice();
    [Goroutine] static string OfMutable<T>(T x) where T : ICounter => x?.Count().GetName() + x?.Count().GetName();
}

interface INamed { string GetName(); }
interface ISized { int Twice(); }
readonly partial struct Size(int width) : ISized
{
    public int Width => width;
    [Goroutine] public int Twice() { Go.Yield(); return width * 2; }
}
interface ICounter { Node Count(); }
struct Counter : ICounter
{
    int _count;
    public int Next() => ++_count;
    public Node Count() => new(Next().ToString());
}
sealed partial class Node(string name) : INamed
{
    [Goroutine] public string GetName() { Go.Yield(); return name; }
}
static partial class Extensions
{
    [Goroutine] public static string Extended(this string text) { Go.Yield(); return text + " extended"; }
    [Goroutine] public static int Extended(this Size size, int x) { Go.Yield(); return size.Width + 3 + x; }
}

// Writes:
// 6
// True
// 8
// text extended
// missing
// a
// null
// 10
// 12
// 12
// 2
// 1
// 2
