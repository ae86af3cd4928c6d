using Text = System.String;

namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Shapes of text and control flow that a rewriter could stumble over.</summary>
internal static partial class Shapes
{
    [Body, Goroutine]
    private static void SeventySuspensionsInOneTry(Log log)
    {
        var total = 0;
        try
        {
            total += log.Step(0); total += log.Step(1); total += log.Step(2); total += log.Step(3); total += log.Step(4);
            total += log.Step(5); total += log.Step(6); total += log.Step(7); total += log.Step(8); total += log.Step(9);
            total += log.Step(10); total += log.Step(11); total += log.Step(12); total += log.Step(13); total += log.Step(14);
            total += log.Step(15); total += log.Step(16); total += log.Step(17); total += log.Step(18); total += log.Step(19);
            total += log.Step(20); total += log.Step(21); total += log.Step(22); total += log.Step(23); total += log.Step(24);
            total += log.Step(25); total += log.Step(26); total += log.Step(27); total += log.Step(28); total += log.Step(29);
            total += log.Step(30); total += log.Step(31); total += log.Step(32); total += log.Step(33); total += log.Step(34);
            total += log.Step(35); total += log.Step(36); total += log.Step(37); total += log.Step(38); total += log.Step(39);
            total += log.Step(40); total += log.Step(41); total += log.Step(42); total += log.Step(43); total += log.Step(44);
            total += log.Step(45); total += log.Step(46); total += log.Step(47); total += log.Step(48); total += log.Step(49);
            total += log.Step(50); total += log.Step(51); total += log.Step(52); total += log.Step(53); total += log.Step(54);
            total += log.Step(55); total += log.Step(56); total += log.Step(57); total += log.Step(58); total += log.Step(59);
            total += log.Step(60); total += log.Step(61); total += log.Step(62); total += log.Step(63); total += log.Step(64);
            total += log.Step(65); total += log.Step(66); total += log.Step(67); total += log.Step(68); total += log.Step(69);
        }
        finally
        {
            log.Step(total);
        }
    }

    [Body, Goroutine]
    private static void NamesThatAreKeywordsElsewhere(Log log)
    {
        var async = log.Step(1);
        var @class = log.Step(async + 1);
        var value = log.Step(@class + 1);
        var field = log.Step(value + 1);
        var record = (Text)log.Step("alias");
        log.Write($"{async}{@class}{value}{field}{record}{nameof(@class)}");
    }

    [Body, Goroutine]
    private static void TextBetweenTheTokens(Log log)
    {
        #region A region
        var first = log.Step(1); var second = /* between */ log.Step(2); // behind
        #endregion
#if NEVER_DEFINED
        log.Step("not compiled");
#else
        log.Step("compiled");
#endif
        var text = @"verbatim
            over two lines" + log.Step("!") + """
            raw "quoted"
            """;
        log.Write(text.ReplaceLineEndings("|"));
        if (first < second) log.Step("one line"); else log.Step("other line");
        for (var i = 0; i < 2; i++) if (i == 1) log.Step(i); else continue;
        {
            ;
            { log.Step("nested block"); }
        }
        log
            .Step(
                log
                    .Step("spread")
                    .Length);
    }

    [Body, Goroutine]
    private static void JumpsOutOfNestedConstructs(Log log)
    {
        for (var i = 0; i < 6; i++)
        {
            try
            {
                using var resource = new Resource(log, $"r{i}");
                switch (log.Step(i))
                {
                    case 0:
                        continue;
                    case 1:
                        foreach (var c in "ab")
                        {
                            if (c == 'b')
                                goto next;
                            log.Step(c);
                        }

                        break;
                    case 2:
                        throw new OracleException("caught in the loop");
                    case 4:
                        return;
                }

                log.Step("end of try");
            }
            catch (OracleException exception)
            {
                log.Step(exception.Message);
                if (i == 2)
                    continue;
            }
            finally
            {
                log.Step(i, "finally ");
            }

        next:
            log.Step("end of turn");
        }
    }

    [Body, Goroutine]
    private static void CollectionChangedWhileEnumerated(Log log)
    {
        var numbers = new List<int> { 1, 2, 3 };
        foreach (var n in numbers)
        {
            log.Step(n);
            if (n == 2)
                numbers.Add(4);
        }
    }

    [Body, Goroutine]
    private static void ThrowExpressions(Log log)
    {
        Text? name = log.Step("name");
        log.Write(name ?? throw new OracleException("not thrown"));
        name = log.Step<Text?>(null);
        log.Write(log.Step(1) > 1 ? "more" : name ?? throw new OracleException(log.Step("thrown")));
    }

    [Body, Goroutine]
    private static void DoWithContinueTestsItsCondition(Log log)
    {
        var turns = 0;
        do
        {
            turns++;
            continue;
        }
        while (log.Step(turns) < 3);
        do
            log.Step("once");
        while (false);
    }

    [Body, Goroutine]
    private static void ShadowedAndDiscarded(Log log)
    {
        _ = log.Step(1);
        var (_, kept) = (log.Step(2), log.Step(3));
        { var inner = kept; log.Step(inner); }
        { var inner = "another"; log.Step(inner); }
        Func<int, int, int> second = (_, kept) => kept;
        log.Step(second(kept, log.Step(4)));
        if (int.TryParse("5", out var inside))
            log.Step(inside);
        if (!int.TryParse(log.Step("x"), out inside))
            log.Step(inside);
    }

    [Body, Goroutine]
    private static void ManyLocalsSurvive(Log log)
    {
        byte b = 1;
        short s = -2;
        var l = long.MaxValue;
        var d = 0.1m;
        var f = 1.5f;
        var c = 'c';
        var t = (b, s, (l, "tuple"));
        DateTime? when = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        int[][] jagged = [[1], [2, 3]];
        Guid id = default;
        for (var i = 0; i < 3; i++)
        {
            b += (byte)log.Step(i);
            s -= b;
            l /= 2;
            d *= 1.1m;
            f /= 2;
            c++;
            t.Item3.Item2 += i;
            when = when?.AddDays(i);
            jagged[i % 2][0] += i;
        }

        log.Write(FormattableString.Invariant($"{b} {s} {l} {d} {f} {c} {t} {when:O} {jagged[0][0]}{jagged[1][0]} {id}"));
    }
}
