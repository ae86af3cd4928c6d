// `ExpandoObject`
// Expected: suspends
namespace Cases.Dynamic.Expando;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        dynamic bag = new System.Dynamic.ExpandoObject();
        bag.Name = log.Step("bag");
        bag.Count = log.Step(1);
        bag.Count += 5;
        log.Write($"{bag.Name} {bag.Count}");
    }
}
