// Throw expressions
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.ThrowExpressions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Text? name = log.Step("name");
        log.Write(name ?? throw new CaseException("not thrown"));
        name = log.Step<Text?>(null);
        log.Write(log.Step(1) > 1 ? "more" : name ?? throw new CaseException(log.Step("thrown")));
    }
}
