// `StringBuilder.Append` of an interpolated string that waits
// Expected: suspends
namespace Cases.Strings.StringBuilderAppend;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var builder = new System.Text.StringBuilder("start ");
        builder.Append($"{log.Step(1)},").Append(log.Step(2)).AppendLine().Append($"{log.Step("x"),3}");
        log.Write(builder.ToString().ReplaceLineEndings("|"));
    }
}
