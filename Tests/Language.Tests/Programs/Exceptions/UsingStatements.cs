// Using statements
// Expected: suspends
// Twins: 1
namespace Programs.Exceptions.UsingStatements;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        using (var first = new Resource(log, "first"))
        using (var second = new Resource(log, "second"))
        {
            log.Step(first);
            log.Step(second);
        }

        for (var i = 0; i < 3; i++)
        {
            using var third = new Resource(log, $"third {i}");
            log.Step(third);
            if (i == 1)
                continue;
            using Resource? none = null;
            log.Step("no resource");
        }

        using var last = new Resource(log, "last");
        using (new Resource(log, "unnamed"))
            log.Fail<int>("inside");
    }
}
