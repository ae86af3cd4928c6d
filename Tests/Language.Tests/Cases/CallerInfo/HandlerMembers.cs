// caller information of the members of an interpolated string handler
// Expected: refused
using System.Runtime.CompilerServices;

namespace Cases.CallerInfo.HandlerMembers;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        log.Step("before");
        CallerHandler text = $"a{1}";
        log.Write(text.Text);
    }
}

[InterpolatedStringHandler]
internal struct CallerHandler(int literalLength, int formattedCount, [CallerMemberName] string member = "")
{
    public string Text { get; private set; } = member;

    public void AppendLiteral(string value, [CallerMemberName] string member = "") => Text += $" {member} {value}";

    public void AppendFormatted<T>(T value, [CallerMemberName] string member = "") => Text += $" {member} {value}";
}
