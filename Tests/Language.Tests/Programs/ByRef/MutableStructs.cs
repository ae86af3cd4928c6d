// Mutable structs
// Expected: compensated
// Twins: 6
namespace Programs.ByRef.MutableStructs;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
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
