using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0203ThreadInsteadOfGoroutineTests
{
    [Test]
    public Task TasksAndThreadsThatGoroutinesCouldBeAreReported() => Verify(
        """
        [|Task.Run(() => Work())|];
        _ = [|Task.Run(() => { Work(); })|];
        Go.Await([|Task.Run(() => Work())|]);
        [|Task.Run(() => Work())|].Wait();
        var x = [|Task.Run(() => Compute())|].Result;
        x = [|Task.Run(() => Compute())|].GetAwaiter().GetResult();
        [|Task.Run(Work)|];
        [|new Thread(Work)|].Start();
        [|new Thread(() => Work()) { IsBackground = true }|].Start();
        Go.Run(() => { [|Task.Run(() => Work())|]; });
        """);

    [Test]
    public Task WhereMoreIsAskedOfThemItIsFine() => Verify(
        """
        var task = Task.Run(() => Work());
        Use(Task.Run(() => Work()));
        Task.Run(() => Work(), default);
        Task.Run(async () => await Task.Yield());
        Task.Run(() => Task.Delay(1));
        Go.Await(Task.Run(() => Work()).WaitAsync(TimeSpan.FromSeconds(1)));
        Task.Run(() => Work()).Wait(5);
        Task.Run(() => Work()).ContinueWith(t => { });
        var thread = new Thread(Work);
        thread.SetApartmentState(ApartmentState.STA);
        new Thread(Work, 1 << 24).Start();
        new Thread(Work) { Priority = ThreadPriority.Lowest }.Start();
        new Thread(Work) { Name = "worker" }.Start();
        Action ordinary = () => Task.Run(() => Work());
        ordinary();
        """);

    [Test]
    public Task OrdinaryCodeIsNotLookedAt() => Rule<GOR0203ThreadInsteadOfGoroutineAnalyzer>.VerifyAsync(
        "class C { void M() { Task.Run(() => { }); new Thread(M).Start(); } }");

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0203ThreadInsteadOfGoroutineAnalyzer>.VerifyBrokenAsync(
        "partial class C { [Goroutine] void M() { Task.Run(); Task.Run(() => ; new Thread(.Start(); new Thread() } }");

    [Test]
    public Task TheMessageNamesWhatIsUsed() => Rule<GOR0203ThreadInsteadOfGoroutineAnalyzer>.VerifyAsync(
        "partial class C { [Goroutine] void M() { {|#0:Task.Run(() => { })|}; {|#1:new Thread(M)|}.Start(); } }",
        "What 'Task.Run' runs is ordinary code, and holds a thread while it waits. Go.Run starts a goroutine.",
        "What 'Thread' runs is ordinary code, and holds a thread while it waits. Go.Run starts a goroutine.");

    [Test]
    public Task TheFixStartsAGoroutine() => VerifyFix(
        """
        [|Task.Run(() => Work())|]; // beside
        _ = [|Task.Run(() => { Work(); })|];
        Go.Await([|Task.Run(() => Work())|]);
        [|Task.Run(() => Work())|].Wait();
        var x = [|Task.Run(() => Compute())|].Result + 1;
        x = [|Task.Run(() => Compute())|].GetAwaiter().GetResult();
        x = Go.Await([|Task.Run(() => Compute())|]);
        """,
        """
        Go.Run(() => Work()); // beside
        _ = Go.Run(() => { Work(); });
        Go.Run(() => Work()).Join();
        Go.Run(() => Work()).Join();
        var x = Go.Run(() => Compute()).Join() + 1;
        x = Go.Run(() => Compute()).Join();
        x = Go.Run(() => Compute()).Join();
        """);

    [Test]
    public Task TheFixChangesNoExceptionThatIsCaught()
    {
        const string Caught = """
            try
            {
                [|Task.Run(() => Work())|].Wait();
            }
            catch (AggregateException)
            {
            }
            """;
        return VerifyFix(Caught, Caught);
    }

    private static Task Verify(string statements) => Rule<GOR0203ThreadInsteadOfGoroutineAnalyzer>.VerifyAsync(Source(statements));

    private static Task VerifyFix(string statements, string expected) =>
        Rule<GOR0203ThreadInsteadOfGoroutineAnalyzer>.VerifyFixAsync<GOR0203ThreadInsteadOfGoroutineFixer>(
            Source(statements), Source(expected));

    private static string Source(string statements) => $$"""
        partial class C
        {
            [Goroutine]
            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Work() { }

            static int Compute() => 1;

            static void Use(Task task) { }
        }
        """;
}
