// Overrides of ordinary methods
// Expected: refused
// Twins: 2
namespace Programs.Dispatch.OverridesOfOrdinaryMethods;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var text = new Text("a");
        Console.WriteLine(text.ToString() + $"{text}" + text.Equals(text) + (object)text);
        Console.WriteLine(new Longer("b").ToString());
    }

    partial class Text(string value)
    {
        [Goroutine] public override string ToString() { for (int i = 0; i < 2; i++) Go.Yield(); return Of(value); }
        public override bool Equals(object? other) => ReferenceEquals(this, other);
        public override int GetHashCode() => 1;
    }
    class Longer(string value) : Text(value) { public override string ToString() => base.ToString() + "longer"; }
}

// Writes:
// aaTruea
// blonger
