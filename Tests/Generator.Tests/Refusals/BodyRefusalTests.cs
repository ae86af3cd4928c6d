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
        new("flow control in a field",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                s_flow = ExecutionContext.SuppressFlow();
                Go.Yield();
                s_flow.Undo();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }

            static AsyncFlowControl s_flow;
            """,
            "False"),
        new("flow control in a field that a using statement undoes",
            "s_flow = ExecutionContext.SuppressFlow(); Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                using (s_flow)
                    Go.Yield();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }

            static AsyncFlowControl s_flow;
            """,
            "False",
            RunIsGoroutine: false),
        new("flow control as a parameter",
            "Refused(ExecutionContext.SuppressFlow());",
            """
            [Goroutine]
            static void Refused(AsyncFlowControl flow)
            {
                Go.Yield();
                flow.Undo();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }
            """,
            "False",
            RunIsGoroutine: false),
        new("flow control that a lambda captures",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                AsyncFlowControl flow = ExecutionContext.SuppressFlow();
                Action undo = () => flow.Undo();
                Go.Yield();
                undo();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }
            """,
            "False"),
        new("flow control that is stored",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                AsyncFlowControl flow = ExecutionContext.SuppressFlow();
                var list = new List<AsyncFlowControl> { flow };
                Go.Yield();
                list[0].Undo();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }
            """,
            "False"),
        new("flow control in an array",
            "Refused();",
            """
            [Goroutine]
            static void Refused()
            {
                IDisposable[] all = [ExecutionContext.SuppressFlow()];
                Go.Yield();
                all[0].Dispose();
                Console.WriteLine(ExecutionContext.IsFlowSuppressed());
            }
            """,
            "False"),
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
