// global usings, aliases among them
// Expected: suspends
global using NamesOfGlobalUsing = System.Text.StringBuilder;

using static System.Math;

namespace Cases.Names.GlobalUsing;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        NamesOfGlobalUsing text = new(log.Step("built"));
        log.Step(text.Append('!').ToString());
        log.Write(Sqrt(log.Step(16.0)));
    }
}
