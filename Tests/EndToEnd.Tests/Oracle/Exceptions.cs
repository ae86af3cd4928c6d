namespace GoroutineGen.EndToEnd.Tests.Oracle;

internal static partial class Exceptions
{
    [Body, Goroutine]
    private static void CatchAndFinallyThatSuspend(Log log)
    {
        try
        {
            log.Step("try");
            log.Fail<int>("inner");
            log.Step("not reached");
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message, "catch ");
        }
        finally
        {
            log.Step("finally");
        }

        log.Step("after");
    }

    [Body, Goroutine]
    private static void NestedFinallyBlocksRunInsideOut(Log log)
    {
        try
        {
            try
            {
                try
                {
                    log.Fail<int>("first");
                }
                finally
                {
                    log.Step("innermost");
                }
            }
            finally
            {
                log.Step("replaces the exception");
                log.Fail<int>("second");
            }
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Body, Goroutine]
    private static void Rethrow(Log log)
    {
        try
        {
            try
            {
                log.Fail<int>("again");
            }
            catch (OracleException)
            {
                log.Step("before rethrow");
                throw;
            }
            finally
            {
                log.Step("inner finally");
            }
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
            throw new InvalidOperationException(log.Step("wrapped"), exception);
        }
    }

    [Body, Goroutine]
    private static void CatchClausesAreTriedInOrder(Log log)
    {
        foreach (var kind in (int[])[0, 1, 2, 3])
        {
            try
            {
                Throw(log, kind);
                log.Step("nothing thrown");
            }
            catch (ArgumentNullException)
            {
                log.Step("argument null");
            }
            catch (ArgumentException exception) when (exception.ParamName == "special")
            {
                log.Step("special argument");
            }
            catch (ArgumentException)
            {
                log.Step("argument");
            }
        }
    }

    [Body, Goroutine]
    private static void FilterSeesTheException(Log log)
    {
        for (var turn = 0; turn < 5; turn++)
        {
            try
            {
                log.Fail<int>($"turn {turn}");
            }
            catch (OracleException exception) when (exception.Message == "turn 1" || turn == 3)
            {
                log.Step("matched");
            }
            catch (OracleException)
            {
                log.Step("not matched");
            }
        }
    }

    [Body, Goroutine]
    private static void ClausesThatCatchEverything(Log log)
    {
        for (var turn = 0; turn < 6; turn++)
        {
            try
            {
                try
                {
                    log.Fail<int>($"turn {turn}");
                }
                catch (Exception exception) when (turn == 0 && exception.Message.Length > 0)
                {
                    log.Step(exception.Message, "filtered ");
                }
                catch (Exception) when (turn == 1)
                {
                    log.Step("unnamed");
                }
                catch when (turn == 2)
                {
                    log.Step("bare");
                    throw;
                }
                catch (OracleException exception) when (exception.Message == "turn 3")
                {
                    throw new InvalidOperationException(log.Step("wrapped"), exception);
                }
                catch (Exception exception) when (turn == 4 && exception is OracleException { Message: var message })
                {
                    log.Step(message);
                }
            }
            catch
            {
                log.Step("last");
            }
        }
    }

    [Body, Goroutine]
    private static void ExceptionThroughSeveralCalls(Log log)
    {
        try
        {
            log.Step(Descend(log, 4));
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }

        Descend(log, 2);
    }

    [Body, Goroutine]
    private static void ReturnsThroughFinally(Log log)
    {
        foreach (var n in (int[])[0, 1, 2, 3])
            log.Step(Return(log, n));
    }

    [Body, Goroutine]
    private static void ExceptionWhileArgumentsAreEvaluated(Log log)
    {
        try
        {
            log.Write(log.Step(1) + log.Fail<int>("second argument") + log.Step(3));
        }
        catch (OracleException)
        {
            log.Step("first was evaluated, third was not");
        }
    }

    [Body, Goroutine]
    private static void LoopsAndTries(Log log)
    {
        for (var i = 0; i < 5; i++)
        {
            try
            {
                if (i == 1)
                    continue;
                if (i == 3)
                    break;
                log.Step(i);
            }
            finally
            {
                log.Step(i, "finally ");
            }
        }
    }

    [Body, Goroutine]
    private static void UsingStatements(Log log)
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

    [Body, Goroutine]
    private static void RuntimeExceptions(Log log)
    {
        string? nothing = log.Step<string?>(null);
        Func<int>[] actions = [() => nothing!.Length, () => Array.Empty<int>()[0], () => (int)(object)"text"];
        foreach (var action in actions)
        {
            try
            {
                log.Step(action());
            }
            catch (Exception exception)
            {
                log.Step(exception.GetType().Name);
            }
        }

        log.Step(1 / (log.Step(1) - 1));
    }

    [Goroutine]
    private static void Throw(Log log, int kind)
    {
        log.Step(kind);
        switch (kind)
        {
            case 0:
                throw new ArgumentNullException("any");
            case 1:
                throw new ArgumentException("message", "special");
            case 2:
                throw new ArgumentException("message", "other");
        }
    }

    [Goroutine]
    private static int Descend(Log log, int depth)
    {
        using var level = new Resource(log, $"level {depth}");
        log.Step(level);
        try
        {
            return depth == 0 ? log.Fail<int>("at the bottom") : Descend(log, depth - 1) + 1;
        }
        catch (OracleException) when (depth == 3)
        {
            log.Step("seen on the way");
            throw;
        }
    }

    [Goroutine]
    private static int Return(Log log, int n)
    {
        var result = n * 10;
        try
        {
            if (n == 0)
                return result;
            try
            {
                if (n == 1)
                    return log.Step(result, "returns ");
                result++;
            }
            finally
            {
                log.Step("inner");
                result += 100; // Too late for a value that is being returned.
            }

            if (n == 2)
                return result;
        }
        finally
        {
            log.Step("outer");
            result = -1;
        }

        return result;
    }
}
