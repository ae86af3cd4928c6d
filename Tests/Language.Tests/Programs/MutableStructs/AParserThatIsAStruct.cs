// A parser that is a struct
// Expected: suspends
// Twins: 6
namespace Programs.MutableStructs.AParserThatIsAStruct;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var p = new Parser { Text = "1+2*(3+4)-5" };
        Console.WriteLine(p.Sum() + " " + p.At);
    }

    partial struct Parser
    {
        public string Text; public int At;
        [Goroutine] public int Sum()
        {
            int v = Product();
            while (At < Text.Length && Text[At] is '+' or '-')
            {
                char op = Text[At++]; int w = Product(); v = op == '+' ? v + w : v - w;
            }
            return v;
        }
        [Goroutine] int Product() { int v = Factor(); while (Accept('*')) v *= Factor(); return v; }
        [Goroutine] int Factor() { if (Accept('(')) { int v = Sum(); Accept(')'); return v; } return Of(Text[At++] - '0'); }
        [Goroutine] bool Accept(char c) { if (At < Text.Length && Text[At] == c) { Skip(ref At); return true; } return false; }
        [Goroutine] static void Skip(ref int at) => at = Of(at + 1);
    }
}

// Writes:
// 10 11
