// caller information of constructors and indexers
// Expected: suspends
namespace Cases.CallerInfo.Constructor;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        log.Write(new Place().Text);
        log.Write(new Place()[log.Step(1)]);
    }
}

internal sealed class Place([System.Runtime.CompilerServices.CallerMemberName] string member = "")
{
    public string Text => member;

    public string this[int index, [System.Runtime.CompilerServices.CallerMemberName] string member = ""] => $"{index} {member}";
}
