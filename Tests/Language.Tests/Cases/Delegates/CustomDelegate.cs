// delegate types of the user, generic and variant
// Expected: suspends
namespace Cases.Delegates.CustomDelegate;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        Transform<string, int> length = text => text.Length;
        Transform<string, object> boxed = text => text + "!";
        log.Step(length(log.Step("text")));
        log.Step(Apply(boxed, log.Step("x")));
    }

    private delegate TResult Transform<in T, out TResult>(T value);

    private static object Apply(Transform<string, object> transform, string text) => transform(text);
}
