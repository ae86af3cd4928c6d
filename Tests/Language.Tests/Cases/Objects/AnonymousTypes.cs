// anonymous types
// Expected: suspends
namespace Cases.Objects.AnonymousTypes;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var item = new { First = log.Step(1), Second = log.Step("x"), Nested = new { Deep = log.Step(2.5) } };
        log.Write(FormattableString.Invariant($"{item.First} {item.Second} {item.Nested.Deep}"));
        var same = new { item.First, item.Second };
        log.Write(same.Equals(new { First = log.Step(1), Second = "x" }));
    }
}
