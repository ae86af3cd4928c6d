// Local functions that never return, behind which every variable counts as assigned
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionAssignments.LocalFunctionsThatNeverReturnBehindWhichEveryVariableCountsAsAssigned;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        bool enough = false;
        int x;
        if (Of(true)) x = 1; else Fail();
        Console.WriteLine(x);
        int y;
        if (Of(true)) y = 2; else Forever();
        Console.WriteLine(y);
        object o = 5;
        if (o is not int z) Throw();
        Console.WriteLine(z);
        if (!int.TryParse("6", out int p)) p = FailInt() + FailInt();
        Console.WriteLine(p);
        int q;
        try { q = Of(7); } catch (Exception) { ViaOther(); }
        Console.WriteLine(q);
        int r = Of(1) > 0 ? 8 : FailInt();
        Console.WriteLine(r);
        int s;
        s = Of(2) > 0 || Fails() ? 1 : 2;
        bool ok = Of(1) > 0 || Fails2();
        Console.WriteLine(s);
        int t;
        if (Of(1) == 1 || (FailBool() && Of(true))) t = 1;
        InIt();
        var g = Go.Run(Forever);
        if (Of(0) == 1) Behind();
        if (Of(0) == 1) LoopBehind();
        enough = true;
        g.Join();
        void LoopBehind() { Fail(); while (true) { int late; if (Of(true)) late = 1; Console.WriteLine(late); } }
        void Behind()
        {
            Fail(); int late; Console.WriteLine(late); if (Of(true) || (object)1 is not int pat) { }
            Console.WriteLine(pat);
        }
        void Fail() { Go.Yield(); throw new InvalidOperationException(); }
        void Forever() { while (true) { Go.Yield(); if (enough) Go.Exit(); } }
        void Throw() { Go.Yield(); Throw2(); }
        void Throw2() => throw new InvalidOperationException();
        int FailInt() { Go.Yield(); throw new InvalidOperationException(); }
        bool Fails() { Go.Yield(); throw new InvalidOperationException(); }
        bool Fails2() => Fails();
        bool FailBool() => Fails2();
        void ViaOther() { Go.Yield(); Fail(); }
        void InIt()
        {
            int local;
            if (Of(1) == 1) local = 3; else ViaOther();
            Console.WriteLine(local);
            Use(() => { int inner; if (Of(2) == 2) inner = 4; else Fail(); Console.WriteLine(inner); });
        }
        void Use(Action a) => a();
    }
}

// Writes:
// 1
// 2
// 5
// 6
// 7
// 8
// 1
// 3
// 4
