namespace GoroutineGen.EndToEnd.Tests.Oracle;

internal static partial class Expressions
{
    [Body, Goroutine]
    private static void ArgumentsFromLeftToRight(Log log)
    {
        log.Write(Join(log.Step(1), log.Step("two"), log.Step(3.5)));
        log.Write(Join(c: log.Step(1.5), a: log.Step(2), b: log.Step("three")));
        log.Write(string.Concat(log.Step("a"), log.Step("b"), log.Step("c"), log.Step("d"), log.Step("e")));
        log.Write(Sum(log.Step(1), log.Step(2), log.Step(3)));
        log.Write(Join(Join(log.Step(1), "x", 0).Length, log.Step("y"), Sum(log.Step(4), log.Step(5))));
    }

    [Body, Goroutine]
    private static void CompoundAssignment(Log log)
    {
        var numbers = new[] { 1, 2, 3 };
        numbers[log.Step(0)] += log.Step(10);
        numbers[log.Step(1)] <<= log.Step(2);
        numbers[log.Step(2)]++;
        var total = 5;
        total -= log.Step(2) * log.Step(3);
        total *= total + log.Step(1);
        var box = new Box { Value = 4 };
        box.Value += log.Step(1);
        (box.Next ??= new Box()).Value |= log.Step(6);
        box.Next.Name ??= log.Step("named");
        box.Next.Name ??= log.Step("not evaluated");
        box.Name += log.Step("appended");
        log.Write($"{string.Join(',', numbers)} {total} {box.Value} {box.Name} {box.Next.Value} {box.Next.Name}");
    }

    [Body, Goroutine]
    private static void AssignmentReadsItsLeftSideFirst(Log log)
    {
        var x = 1;
        x += Change(log, 10, () => x = 100);
        log.Step(x);
        var a = new[] { 0, 0 };
        var i = 0;
        a[i++] = log.Step(i) + (a[i++] = log.Step(i));
        log.Write($"{i} {string.Join(',', a)}");
        var p = a;
        p[0] = (p = [7, 7, 7])[log.Step(2)];
        log.Write($"{string.Join(',', a)} {string.Join(',', p)}");
        int left, right;
        left = right = log.Step(9);
        log.Write(left + right);
    }

    [Body, Goroutine]
    private static void ShortCircuits(Log log)
    {
        log.Write(log.Step(false) && log.Step(true));
        log.Write(log.Step(true) || log.Step(false));
        log.Write(log.Step(true) & log.Step(false) | log.Step(true));
        log.Write(log.Step<string?>(null) ?? log.Step("instead"));
        log.Write(log.Step("there") ?? log.Step("not evaluated"));
        log.Write(log.Step(true) ? log.Step(1) : log.Step(2));
        if (log.Step(1) is var one && log.Step(2) is > 1 and var two && one < two)
            log.Step("patterns");
        if (!(log.Step("text") is { Length: > 3 } text) || text[0] != 't')
            return;
        log.Write(text);
    }

    [Body, Goroutine]
    private static void Interpolation(Log log)
    {
        var width = 6;
        log.Write($"[{log.Step(1)}|{log.Step("two"),6}|{log.Step(3.14159):0.00}|{log.Step(width) + width,-4:x}]");
        log.Write($"{(log.Step(true) ? $"nested {log.Step("deep")}" : "")}{{{log.Step('c')}}}");
        log.Write($"""
            raw {log.Step("lines")}
            """);
    }

    [Body, Goroutine]
    private static void TuplesAndDeconstruction(Log log)
    {
        var (a, b) = (log.Step(1), log.Step("b"));
        log.Write($"{a}{b}");
        var (x, y) = (1, 2);
        (x, y) = (y, log.Step(x));
        log.Write($"{x}{y}");
        var numbers = new int[3];
        (numbers[log.Step(0)], (numbers[1], _)) = (log.Step(5), (log.Step(6), log.Step(7)));
        log.Write(string.Join(',', numbers));
        foreach (var (name, (first, second)) in (List<(string, (int, int))>)[("p", (1, 2)), ("q", (3, 4))])
            log.Step($"{name}{first}{second}");
        log.Write((log.Step(1), log.Step(2)) == (1, log.Step(2)));
    }

    [Body, Goroutine]
    private static void CheckedArithmetic(Log log)
    {
        var large = log.Step(int.MaxValue);
        log.Write(unchecked(large + log.Step(1)));
        try
        {
            checked
            {
                large += log.Step(1);
            }

            log.Step("not reached");
        }
        catch (OverflowException)
        {
            log.Step("overflow");
        }

        log.Write(checked((byte)log.Step(300)));
    }

    [Body, Goroutine]
    private static void InitializersAndRecords(Log log)
    {
        var box = new Box { Value = log.Step(1), Name = log.Step("outer"), Next = new Box { Value = log.Step(2) } };
        log.Write($"{box.Value}{box.Name}{box.Next.Value}");
        var byIndex = new Dictionary<string, int> { [log.Step("k")] = log.Step(1), [log.Step("l")] = log.Step(2) };
        var byAdd = new Dictionary<string, int> { { log.Step("m"), log.Step(3) }, { log.Step("n"), log.Step(4) } };
        log.Write(string.Join(',', byIndex.Concat(byAdd)));
        int[] spread = [log.Step(1), .. new[] { log.Step(2), log.Step(3) }, log.Step(4)];
        log.Write(string.Join(',', spread[log.Step(1)..^log.Step(1)]));
        var point = new Point(log.Step(3), log.Step(4));
        log.Write(point with { Y = log.Step(5) });
        log.Write(new { First = log.Step(1), Second = log.Step("anonymous") });
        var grid = new[,] { { log.Step(1), log.Step(2) }, { log.Step(3), log.Step(4) } };
        log.Write(grid[log.Step(1), log.Step(0)]);
    }

    [Body, Goroutine]
    private static void StructsKeepWhatWasWrittenAcrossSuspensions(Log log)
    {
        var counter = new Counter();
        counter.Add(log.Step(1));
        counter.Add(log.Step(2));
        log.Step(counter.Total);
        var copy = counter;
        copy.Add(log.Step(3));
        counter.Total += log.Step(10);
        log.Write($"{counter.Total} {copy.Total}");
        var counters = new Counter[2];
        counters[log.Step(1)].Add(5);
        counters[1].Total += log.Step(6);
        log.Write(counters[1].Total);
    }

    [Body, Goroutine]
    private static void ConversionsAndNullables(Log log)
    {
        long wide = log.Step(5);
        int? maybe = log.Step<int?>(null);
        log.Write((maybe ?? log.Step(7)) + wide);
        maybe = log.Step(8);
        log.Write(maybe + log.Step(1));
        object boxed = log.Step(9);
        log.Write((int)boxed + (log.Step<object>(1) as int? ?? 0));
        log.Write(-log.Step(4) + ~log.Step(1));
        log.Write(!log.Step(true));
        log.Write(log.Step("a string").Substring(log.Step(2)).Replace(log.Step("str"), log.Step("th"), StringComparison.Ordinal));
        log.Write(int.TryParse(log.Step("12"), out var parsed) ? parsed : -1);
    }

    private static string Join(int a, string b, double c) => FormattableString.Invariant($"{a};{b};{c}");

    private static int Sum(params int[] values) => values.Sum();

    [Goroutine]
    private static int Change(Log log, int value, Action change)
    {
        change();
        return log.Step(value);
    }

    private sealed class Box
    {
        public int Value { get; set; }

        public string? Name { get; set; }

        public Box? Next { get; set; }
    }

    private sealed record Point(int X, int Y);

    private struct Counter
    {
        public int Total;

        public void Add(int value) => Total += value;
    }
}
