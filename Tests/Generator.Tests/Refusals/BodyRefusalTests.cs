using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Refusals;

/// <summary>Bodies that hold what cannot be suspended.</summary>
public class BodyRefusalTests
{
    private static readonly RefusedConstruct[] Constructs =
    [
        new("unsafe block around a suspension",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                unsafe
                {
                    int x = 1;
                    int* p = &x;
                    *p = 7;
                    Go.Yield();
                    Console.WriteLine(*p);
                }
            }
            """,
            "7"),
        new("name that the twin uses",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                int __entry = 1;
                Console.WriteLine(__entry);
            }
            """,
            "1"),
        new("stackalloc",
            "Refused();",
            """
            [Goroutine]
            static void Refused() => Console.WriteLine(Sum(stackalloc int[] { 1, 2 }));

            static int Sum(ReadOnlySpan<int> values) => values[0] + values[1];
            """,
            "3"),
    ];

    private static IEnumerable<TestCaseData> Cases => RefusedConstruct.Cases(Constructs);

    [TestCaseSource(nameof(Cases))]
    public void RefusedMethodStaysOrdinaryCode(RefusedConstruct construct) => construct.VerifyProgram();

    [TestCaseSource(nameof(Cases))]
    public void RefusalNamesAPlaceInTheUsersCode(RefusedConstruct construct) => construct.VerifyRejections();
}
