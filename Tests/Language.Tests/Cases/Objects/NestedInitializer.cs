// nested object and collection initialisers
// Expected: suspends
namespace Cases.Objects.NestedInitializer;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box { Inner = { Value = log.Step(1) }, Items = { log.Step(2), log.Step(3) }, [log.Step("k")] = log.Step(4) };
        log.Write($"{box.Inner.Value} {string.Join(',', box.Items)} {box["k"]}");
    }
}

internal sealed class Box
{
    private readonly Dictionary<string, int> _map = [];

    public Inner Inner { get; } = new();

    public List<int> Items { get; } = [];

    public int this[string key]
    {
        get => _map[key];
        set => _map[key] = value;
    }
}

internal sealed class Inner
{
    public int Value { get; set; }
}
