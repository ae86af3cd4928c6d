namespace GoroutineGen.EndToEnd.Tests.Oracle;

internal static partial class Loops
{
    [Body, Goroutine]
    private static void ForWithBreakAndContinue(Log log)
    {
        for (var i = 0; i < 10; i++)
        {
            if (i % 3 == 1)
                continue;
            if (i == 7)
                break;
            log.Step(i);
        }

        for (int up = log.Step(0, "init "), down = 5; log.Step(up < down, "test "); up += log.Step(1, "next "), down--)
            log.Write($"{up} {down}");
        for (; ; )
            break;
    }

    [Body, Goroutine]
    private static void WhileAndDo(Log log)
    {
        var n = 0;
        while (log.Step(n, "while ") < 4)
        {
            if (++n == 2)
                continue;
            log.Write($"turn {n}");
        }

        do
        {
            n--;
            if (n == 2)
                continue;
            log.Step(n, "do ");
            if (n == -5)
                break;
        }
        while (log.Step(n > 0, "again "));
    }

    [Body, Goroutine]
    private static void NestedLoops(Log log)
    {
        for (var i = 0; i < 4; i++)
        {
            foreach (var j in (int[])[0, 1, 2, 3])
            {
                var k = 0;
                while (true)
                {
                    if (k == j)
                        break;
                    if (i == 3)
                        goto done;
                    log.Step((i, j, k));
                    k++;
                }

                if (i == j)
                    break;
            }
        }

    done:
        log.Step("done");
    }

    [Body, Goroutine]
    private static void ForeachOverEverything(Log log)
    {
        foreach (var c in log.Step("text"))
            log.Step(c);
        foreach (var x in new List<int> { 1, 2, 3 })
            log.Step(x);
        foreach (var (key, value) in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
            log.Step($"{key}={value}");
        foreach (var cell in new int[2, 2] { { 1, 2 }, { 3, 4 } })
            log.Step(cell);
        foreach (string word in (object[])["boxed", "words"])
            log.Step(word);
        foreach (var x in Enumerable.Range(1, 4).Where(x => x % 2 == 0).Select(x => x * x))
            log.Step(x);
    }

    [Body, Goroutine]
    private static void ForeachDisposesItsEnumerator(Log log)
    {
        foreach (var x in Numbers(log))
        {
            if (x == 2)
                break;
            log.Step(x);
        }

        try
        {
            foreach (var x in Numbers(log))
                log.Fail<int>($"at {x}");
        }
        catch (OracleException exception)
        {
            log.Step(exception.Message);
        }
    }

    [Body, Goroutine]
    private static void LoopVariablesInClosures(Log log)
    {
        var readers = new List<Func<int>>();
        for (var i = 0; i < 3; i++)
        {
            var copy = i;
            readers.Add(() => i * 100 + copy);
            log.Step(i);
        }

        foreach (var x in (int[])[7, 8, 9])
        {
            readers.Add(() => x);
            log.Step(x);
        }

        foreach (var reader in readers)
            log.Step(reader());
    }

    [Body, Goroutine]
    private static void ForeachWithoutSuspensionInItsBody(Log log)
    {
        var total = 0;
        foreach (var x in Enumerable.Range(0, 100))
        {
            if (x % 2 == 0)
                continue;
            if (x > 90)
                break;
            total += x;
        }

        log.Step(total);
    }

    [Body, Goroutine]
    private static void GotoBackAndForth(Log log)
    {
        var n = 0;
    again:
        log.Step(n);
        if (++n < 3)
            goto again;
        if (n == 3)
            goto skip;
        log.Step("not reached");
    skip:
        {
            n += 10;
            if (n < 40)
                goto again;
        }
    }

    private static IEnumerable<int> Numbers(Log log)
    {
        try
        {
            for (var i = 0; i < 5; i++)
                yield return i;
        }
        finally
        {
            log.Write("enumerator disposed");
        }
    }
}
