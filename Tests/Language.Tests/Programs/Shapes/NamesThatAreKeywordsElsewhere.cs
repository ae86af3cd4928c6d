// Names that are keywords elsewhere
// Expected: suspends
// Twins: 1
using Text = System.String;

namespace Programs.Shapes.NamesThatAreKeywordsElsewhere;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var async = log.Step(1);
        var @class = log.Step(async + 1);
        var value = log.Step(@class + 1);
        var field = log.Step(value + 1);
        var record = (Text)log.Step("alias");
        log.Write($"{async}{@class}{value}{field}{record}{nameof(@class)}");
    }
}
