using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0105AddInsideGoroutineTests
{
    [Test]
    public Task AnAddOfTheGoroutineThatIsCountedIsMovedBeforeTheStart() => Rule<GOR0105AddInsideGoroutineAnalyzer>
        .VerifyFixAsync<GOR0105AddInsideGoroutineFixer>(
            Source(
                """
                var wait = new Sync.WaitGroup();
                for (int i = 0; i < 3; i++)
                {
                    Go.Run(() =>
                    {
                        [|wait.Add(1)|];
                        Work();
                        wait.Done();
                    });
                }
                wait.Wait();
                var g = Go.Run(() => { [|field.Add(1)|]; try { Work(); } finally { field.Done(); } });
                """),
            Source(
                """
                var wait = new Sync.WaitGroup();
                for (int i = 0; i < 3; i++)
                {
                    wait.Add(1);
                    Go.Run(() =>
                    {
                        Work();
                        wait.Done();
                    });
                }
                wait.Wait();
                field.Add(1);
                var g = Go.Run(() => { try { Work(); } finally { field.Done(); } });
                """));

    [Test]
    public Task AnAddBehindOtherStatementsIsReportedToo() => Verify(
        """
        Go.Run(() =>
        {
            Work();
            [|field.Add(1)|];
            field.Done();
        });
        """);

    [Test]
    public Task AnAddThatCountsSomebodyElseIsFine() => Verify(
        """
        var wait = new Sync.WaitGroup();
        wait.Add(1);
        Go.Run(() =>
        {
            wait.Add(1);
            Work();
            wait.Done();
        });
        Go.Run(() =>
        {
            field.Add(1);
            Go.Run(() => { Work(); field.Done(); });
            field.Done();
        });
        Go.Run(() =>
        {
            field.Add(1);
            Child(field);
            field.Done();
        });
        Go.Run(() =>
        {
            var own = new Sync.WaitGroup();
            own.Add(1);
            own.Done();
            own.Wait();
        });
        Go.Run(() => { field.Add(2); field.Done(); });
        Go.Run(() => { field.Add(1); Work(); });
        Action ordinary = () => { field.Add(1); field.Done(); };
        """);

    [Test]
    public Task TheMessageSaysWhatToDo() => Rule<GOR0105AddInsideGoroutineAnalyzer>.VerifyAsync(
        Source("Go.Run(() => { {|#0:field.Add(1)|}; field.Done(); });"),
        "Wait may look at 'field' before the goroutine runs, and not wait for it. Call Add before Go.Run, or start it by field.Go.");

    [Test]
    public Task HalfTypedCodeIsBorne() => Rule<GOR0105AddInsideGoroutineAnalyzer>.VerifyBrokenAsync(Source(
        "Go.Run(() => { field.Add(; field.Done("));

    private static Task Verify(string statements) => Rule<GOR0105AddInsideGoroutineAnalyzer>.VerifyAsync(Source(statements));

    private static string Source(string statements) => $$"""
        class C
        {
            private readonly Sync.WaitGroup field = new();

            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Work() { }

            static void Child(Sync.WaitGroup wait) { }
        }
        """;
}
