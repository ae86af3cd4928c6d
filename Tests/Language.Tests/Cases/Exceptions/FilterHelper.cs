// a filter that calls a method which only looks at the exception
// Expected: suspends
namespace Cases.Exceptions.FilterHelper;

static partial class Program
{
    private static readonly int s_most = 3;

    [Goroutine]
    public static void Run(Log log)
    {
        string[] messages = ["busy", "inner", "other", "outermost"];
        foreach (string message in messages)
        {
            try
            {
                try { Fail(log, message); }
                finally { log.Step("finally"); }
            }
            catch (Exception e) when (IsTransient(e))
            {
                log.Step("transient");
            }
            catch (Exception e) when (Depth(e) is var depth && depth > 1 && e.IsLong())
            {
                log.Step(depth);
            }
            catch (CaseException)
            {
                log.Step("other");
            }
        }
    }

    [Goroutine]
    private static void Fail(Log log, string message)
    {
        try { log.Fail<int>(message); }
        catch (CaseException e) when (e.Message is "inner" or "outermost") { throw new InvalidOperationException(message, e); }
        finally { log.Step("inner finally"); }
    }

    private static bool IsTransient(Exception? e) => e switch
    {
        null => false,
        CaseException { Message: "busy" or "inner" } => true,
        _ => IsTransient(e.InnerException),
    };

    private static int Depth(Exception e)
    {
        int depth = 0;
        for (Exception? inner = e; inner != null && depth < s_most; inner = inner.InnerException)
            depth++;
        return depth;
    }

    private static bool IsLong(this Exception e) => e.Message.Length > "outer".Length;
}
