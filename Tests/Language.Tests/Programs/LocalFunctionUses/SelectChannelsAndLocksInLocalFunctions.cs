// Select, channels and locks in local functions
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionUses.SelectChannelsAndLocksInLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var a = new Chan<int>(1);
        var b = new Chan<string>(1);
        b.Send("b");
        Console.WriteLine(Next());
        a.Send(3);
        Console.WriteLine(Next());
        a.Send(1); a.Close();
        Drain();
        string Next()
        {
            switch (Go.Select(Case.Receive(a, out var x), Case.Receive(b, out var y)))
            {
                case 0: return $"a {x}";
                default: return $"b {y}";
            }
        }
        void Drain()
        {
            foreach (var x in a) Say(x);
            lock (a) foreach (var x in a) Say(x);
            if (!a.Receive(out int none)) Say($"closed {none}");
        }
    }
}

// Writes:
// b b
// a 3
// <1>
// <closed 0>
