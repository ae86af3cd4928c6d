// Expression without amatching arm
// Expected: suspends
// Twins: 1
namespace Programs.Switches.ExpressionWithoutAMatchingArm;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var n = log.Step(3);
#pragma warning disable CS8509 // What happens without a matching arm is what this is about.
        log.Step(n switch { 1 => "one", 2 => "two" });
#pragma warning restore CS8509
    }
}
