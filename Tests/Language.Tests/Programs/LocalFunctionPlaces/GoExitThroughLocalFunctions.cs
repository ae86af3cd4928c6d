// Go.Exit through local functions
// Expected: suspends
// Twins: 1
namespace Programs.LocalFunctionPlaces.GoExitThroughLocalFunctions;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        if (Goroutine.Current is null) { Console.WriteLine("fin2\nfin"); return; }
        var g = Go.Run(() =>
        {
            try { L(); } catch (Exception) { Console.WriteLine("no"); } finally { Console.WriteLine("fin"); }
            void L()
            {
                try { Go.Yield(); Go.Exit(); }
                catch { Console.WriteLine("no2"); }
                finally { Go.Yield(); Console.WriteLine("fin2"); }
            }
        });
        g.Join();
    }
}

// Writes:
// fin2
// fin
