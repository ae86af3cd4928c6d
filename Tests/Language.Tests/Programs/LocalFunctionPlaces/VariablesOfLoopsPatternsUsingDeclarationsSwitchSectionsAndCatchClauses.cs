// Variables of loops, patterns, using declarations, switch sections and catch clauses
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionPlaces.VariablesOfLoopsPatternsUsingDeclarationsSwitchSectionsAndCatchClauses;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        var actions = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int j = i * 10;
            actions.Add(Get);
            j += Bump();
            int Bump() { Go.Yield(); j++; return i; }
            int Get() { Go.Yield(); return j + i; }
        }
        Console.WriteLine(string.Join(",", actions.Select(a => a())));
        foreach (var (a, b) in new[] { (1, 2), (3, 4) })
        {
            Console.WriteLine(Sum());
            int Sum() => Of(a) + Of(b);
        }
        if (Of<object>(5) is int n && n > 2)
        {
            Console.WriteLine(Twice());
            int Twice() { n *= 2; return Of(n); }
            Console.WriteLine(n);
        }
        using var d = new D();
        Console.WriteLine(Use());
        string Use() { Go.Yield(); return d.ToString()!; }
        switch (Of<object>("s"))
        {
            case string { Length: > 0 } s when Len() == 1:
                Console.WriteLine(Len());
                break;
                int Len() => Of(1);
        }
        try { Thrower(); } catch (Exception e) when (e.Message == "t") { Console.WriteLine(Msg()); string Msg() => Of(e.Message); }
        finally { Fin(); void Fin() { Go.Yield(); Console.WriteLine("fin"); } }
        void Thrower() { Go.Yield(); throw new Exception("t"); }
    }

    class D : IDisposable { public void Dispose() => Console.WriteLine("disposed"); public override string ToString() => "D"; }
}

// Writes:
// 3,14,25
// 3
// 7
// 10
// 10
// D
// 1
// t
// fin
// disposed
