// A variable that only a local function assigns
// Expected: compensated
// Twins: 1
namespace Programs.LocalFunctionAssignments.AVariableThatOnlyALocalFunctionAssigns;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
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
    }
}

// Writes:
// 1
// second
// 3
// 12
