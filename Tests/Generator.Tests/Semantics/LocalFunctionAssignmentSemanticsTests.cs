using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Semantics;

/// <summary>What the compiler learns from calls of local functions about variables that have a value.</summary>
public class LocalFunctionAssignmentSemanticsTests
{
    private static readonly TwinProgram[] Programs =
    [
        new("A variable that only a local function assigns",
            """
            int first;
            Assign();
            Console.WriteLine(first);
            string second;
            if (Of(true)) AssignOther(); else second = "else";
            Console.WriteLine(second);
            switch (Of(1))
            {
                case 0:
                    int third = 1;
                    break;
                case 1:
                    AssignThird();
                    Console.WriteLine(third);
                    void AssignThird() { Go.Yield(); third = 3; }
                    break;
            }
            int fourth = 1;
            (int fifth, int sixth) = (1, 2);
            AssignMore();
            Console.WriteLine(fourth + fifth + sixth);
            void Assign() { Go.Yield(); first = Of(1); }
            void AssignOther() { Go.Yield(); Deeper(); void Deeper() { second = Of("second"); } }
            void AssignMore() { Go.Yield(); fourth = fifth = sixth = Of(4); }
            """,
            "",
            """
            1
            second
            3
            12
            """),
        new("Jumps over a declaration that a local function writes to",
            """
            int turn = 0;
            again:
            if (turn++ == 0) goto over;
            int value = 5;
            Console.WriteLine(value);
            goto end;
            over:
            Assign();
            Console.WriteLine(value);
            goto again;
            end:
            Console.WriteLine("end");
            void Assign() { Go.Yield(); value = Of(9); }
            """,
            "",
            """
            9
            5
            end
            """),
        new("A struct that local functions assign field by field",
            """
            Pair pair;
            First();
            pair.B = Of(2);
            Console.WriteLine(pair.A + pair.B);
            void First() => pair.A = Of(1);
            """,
            "",
            "3",
            "struct Pair { public int A, B; }"),
        new("Local functions that never return, behind which every variable counts as assigned",
            """
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
            """,
            "",
            """
            1
            2
            5
            6
            7
            8
            1
            3
            4
            """),
    ];

    private static IEnumerable<TestCaseData> Cases => TwinProgram.Cases(Programs);

    [TestCaseSource(nameof(Cases))]
    public void TwinDoesWhatTheOriginalDoes(TwinProgram program) => program.Verify();
}
