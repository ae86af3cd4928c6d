// unsafe code in which no pointer type is written
// Expected: suspends
namespace Cases.Unsafe.WithoutPointerType;

internal unsafe delegate int Measure(int* pointer);

static unsafe partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Length(null) + Length(default));
        log.Step(1);
        log.Write(Optional());
        log.Step(2);
        log.Write(new Holder(null)[default]);
        log.Step(3);
        log.Write(Array(null!) + List(null!));
        log.Step(4);
        var bag = new Bag { null, default };
        log.Write(bag.Count);
        log.Step(5);
        log.Write(Function(null));
        log.Step(6);
        Delegates(log);
    }

    [Goroutine]
    private static void Delegates(Log log)
    {
        log.Step(1);
        log.Write(Apply(Length) + Apply(pointer => 3) + Apply(delegate { return 4; }));
        log.Step(2);
        object cast = (Measure)Length;
        log.Step(3);
        Measure[] measures = [Length, pointer => 5];
        foreach (var measure in measures)
            log.Write(measure(null));
    }

    private static int Length(int* pointer) => pointer == null ? 1 : 2;

    private static int Optional(int* pointer = null) => Length(pointer);

    private static int Array(int*[] array) => array?.Length ?? 1;

    private static int List(List<int*[]> list) => list?.Count ?? 2;

    private static int Function(delegate*<int> function) => function == null ? 1 : 2;

    private static int Apply(Measure measure) => measure(null);
}

internal unsafe class Holder(int* pointer)
{
    public int this[int* other] => other == pointer ? 1 : 2;
}

internal unsafe class Bag : System.Collections.IEnumerable
{
    public int Count { get; private set; }

    public void Add(int* pointer) => Count++;

    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}
