// `required` and `init` members
// Expected: suspends
namespace Cases.Objects.RequiredMembers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var box = new Box { Name = log.Step("n"), Value = log.Step(1) };
        log.Write(box.Name + box.Value);
    }
}

internal sealed class Box
{
    public required string Name { get; init; }

    public required int Value;
}
