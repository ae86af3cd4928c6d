// constant interpolated strings, and concatenation
// Expected: suspends
namespace Cases.Strings.ConstantInterpolation;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        const string Name = "name";
        const string Text = $"constant {Name}";
        log.Step(Text);
        log.Write("a" + log.Step("b") + 'c' + log.Step(4) + null);
    }
}
