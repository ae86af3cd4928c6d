// `[CallerMemberName]` names the original
// Expected: suspends
namespace Cases.CallerInfo.MemberName;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Write(Where());
        log.Write(Where(log.Step("explicit")));
        log.Step(new Noticing().Changed());
    }

    private static string Where([System.Runtime.CompilerServices.CallerMemberName] string member = "") => member;
}

internal sealed class Noticing
{
    public string Changed([System.Runtime.CompilerServices.CallerMemberName] string? property = null) => property ?? "none";
}
