namespace GoroutineGen.Package.Tests;

public class EditorTests
{
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task TheFixesAreListedAtTheCaretAndOneIsApplied(CancellationToken cancel)
    {
        using var editor = new Editor("""
            using System.Threading;
            using GoroutineGen;

            Go.Main(Worker.Run);

            static partial class Worker
            {
                private static bool s_ready;

                [Goroutine]
                public static void Run() => WaitUntilReady();

                private static void WaitUntilReady()
                {
                    wh$$ile (!Volatile.Read(ref s_ready))
                    {
                    }
                }
            }
            """);

        var fixes = await editor.ListFixes(cancel);

        Assert.That(
            fixes.Select(static fix => fix.Title),
            Does.Contain("Mark the method [Goroutine]").And.Contain("Call Go.Yield() in the loop"));
        var text = await editor.Apply(fixes.Single(static fix => fix.Title == "Mark the method [Goroutine]"), cancel);
        Assert.That(text, Does.Contain("""
                [Goroutine]
                private static void WaitUntilReady()
            """.ReplaceLineEndings("\n")));
    }

    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task ElsewhereNothingOfOursIsListed(CancellationToken cancel)
    {
        using var editor = new Editor("""
            using GoroutineGen;

            Go.Main(Worker.Run);

            static partial class Worker
            {
                [Goroutine]
                public static void Run() => Go.Yi$$eld();
            }
            """);

        var fixes = await editor.ListFixes(cancel);

        Assert.That(fixes.Select(static fix => fix.GetType().Assembly.GetName().Name), Has.None.StartsWith("GoroutineGen"));
    }

    /// <summary>As it is under the cursor of somebody who types.</summary>
    [Test, CancelAfter(Limits.Milliseconds)]
    public async Task HalfTypedCodeIsNoTrouble(CancellationToken cancel)
    {
        using var editor = new Editor("""
            using GoroutineGen;

            static class Worker
            {
                [Goroutine]
                public static void R$$un(Chan<int> c) { foreach (var x in c) { c.Send(; lock (c) { c.
            """);

        var fixes = await editor.ListFixes(cancel);

        Assert.That(fixes.Select(static fix => fix.Title), Has.None.Contain("Exception"));
    }
}
