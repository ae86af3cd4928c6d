namespace GoroutineGen.EndToEnd.Tests.Oracle;

/// <summary>Bodies that take references, and bodies of mutable structs.</summary>
internal static partial class ByReference
{
    [Body, Goroutine]
    private static void Accumulators(Log log)
    {
        var count = 0;
        var trail = "";
        log.Step(Walk(log, 3, ref count, ref trail));
        log.Step($"{count} {trail}");
        if (TryHalve(log, count, out var half) || TryHalve(log, in half, out half))
            log.Step(half);
        var (a, b) = (1, 2);
        Swap(log, ref a, ref b);
        Swap(log, ref a, ref a);
        log.Step($"{a} {b}");
    }

    [Body, Goroutine]
    private static void FinallyBlocksWriteLast(Log log)
    {
        for (var way = 0; way < 4; way++)
        {
            var value = way;
            try
            {
                log.Step(Leave(log, way, ref value, out var text), $"{text} ");
            }
            catch (OracleException exception)
            {
                log.Step($"{exception.Message} {value}");
            }

            log.Step(value);
        }
    }

    [Body, Goroutine]
    private static void ExceptionsShowWhatWasWritten(Log log)
    {
        var attempts = 0;
        while (true)
        {
            try
            {
                Attempt(log, ref attempts);
                break;
            }
            catch (OracleException exception)
            {
                log.Step($"{exception.Message} after {attempts}");
            }
        }

        log.Step(attempts);
    }

    [Body, Goroutine]
    private static void NamesForOnePlace(Log log)
    {
        var cells = new int[2];
        var total = 1;
        Action look = () => log.Write($"sees {total}");
        Change(log, ref total, look);
        Change(log, ref cells[1], () => log.Write($"sees {cells[1]}"));
        var own = 1;
        Change(log, ref own, () => log.Write("sees nothing"));
        log.Step($"{total} {cells[1]} {own}");
    }

    [Body, Goroutine]
    private static void MutableStructs(Log log)
    {
        var parser = new Parser(log, "2*(3+4)-5*2");
        log.Step(parser.Sum());
        log.Step(parser.Position);
        var copy = parser;
        copy.Reset();
        log.Step($"{parser.Position} {copy.Position}");
        var parsers = new[] { new Parser(log, "1+1") };
        log.Step(parsers[0].Sum());
        log.Step(parsers[0].Position);
    }

    [Goroutine]
    private static int Walk(Log log, int depth, ref int count, ref string trail)
    {
        count++;
        trail += depth;
        if (depth == 0)
            return log.Step(1);
        var left = Walk(log, depth - 1, ref count, ref trail);
        trail += ',';
        return left + Walk(log, depth - 1, ref count, ref trail);
    }

    [Goroutine]
    private static bool TryHalve(Log log, in int value, out int half)
    {
        half = log.Step(value) / 2;
        return value % 2 == 0;
    }

    [Goroutine]
    private static void Swap<T>(Log log, ref T left, ref T right)
    {
        log.Step($"{left} {right}");
        (left, right) = (right, left);
    }

    [Goroutine]
    private static int Leave(Log log, int way, ref int value, out string text)
    {
        try
        {
            try
            {
                if (way == 0)
                    return log.Step(value + 10);
                if (way == 1)
                    throw new OracleException(log.Step("fails"));
                value += log.Step(100);
            }
            finally
            {
                text = log.Step($"inner {value}");
                value++;
            }

            return way == 2 ? value : log.Fail<int>("fails late");
        }
        finally
        {
            value *= log.Step(2);
        }
    }

    [Goroutine]
    private static void Attempt(Log log, ref int attempts)
    {
        attempts++;
        if (log.Step(attempts) < 3)
            log.Fail<int>("no");
    }

    [Goroutine]
    private static void Change(Log log, ref int value, Action look)
    {
        value += log.Step(1);
        look();
        value *= log.Step(10);
        look();
    }

    private partial struct Parser(Log log, string text)
    {
        public int Position { get; private set; }

        [Goroutine]
        public int Sum()
        {
            var value = Product();
            while (Accept('+') || Accept('-'))
            {
                var sign = text[Position - 1] == '+' ? 1 : -1;
                value += sign * Product();
            }

            return value;
        }

        [Goroutine]
        public void Reset() => this = new Parser(log, text);

        [Goroutine]
        private int Product()
        {
            var value = Factor();
            while (Accept('*'))
                value *= Factor();
            return value;
        }

        [Goroutine]
        private int Factor()
        {
            if (!Accept('('))
                return log.Step(text[Position++] - '0');
            var value = Sum();
            Accept(')');
            return value;
        }

        [Goroutine]
        private bool Accept(char expected)
        {
            if (Position == text.Length || text[Position] != expected)
                return false;
            Position++;
            log.Step(expected);
            return true;
        }
    }
}
