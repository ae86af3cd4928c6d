using GoroutineGen.Analyzers.Tests.Harness;
using GoroutineGen.CodeFixes;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0100LoopVariableIsCapturedTests
{
    [Test]
    public Task ALambdaThatReadsWhatTheLoopCountsIsReported() => Verify(
        """
        for (int i = 0; i < 3; i++)
            Go.Run(() => Console.WriteLine([|i|]));
        for (int i = 0, j = 9; i < j; i++, j--)
            Go.Run(() => { var x = [|j|]; Console.WriteLine(x + i); });
        for (int i = 0; i < 3; i += 2)
            wait.Go(() => Use([|i|]));
        for (var node = first; node is not null; node = node.Next)
            group.Go(() => Console.WriteLine([|node|].Value));
        int n = 0;
        while (n < 3)
        {
            Time.Timers.AfterFunc(TimeSpan.Zero, () => Use([|n|]));
            n++;
        }
        do
        {
            n--;
            Go.Run(context, () => Use([|n|]));
        }
        while (n > 0);
        for (int i = 0; i < 3; i++)
            foreach (var x in new[] { 1 })
                Go.Run(() => Use([|i|] + x));
        """);

    [Test]
    public Task WhatIsNewInEachRoundOrReadAtOnceIsFine() => Verify(
        """
        foreach (var x in new[] { 1, 2 })
            Go.Run(() => Use(x));
        for (int i = 0; i < 3; i++)
        {
            var now = i;
            Go.Run(() => Use(now));
            Go.Run(Use, i);
            Go.Run(() => Use(total));
            Go.Run(() => Use(i)).Join();
            Action ordinary = () => Use(i);
            ordinary();
            new List<int>().ForEach(x => Use(i));
        }
        var stop = false;
        while (total < 3)
        {
            Go.Run(() => { total++; if (stop) Use(1); });
            stop = true;
        }
        for (int i = 0; i < 3; i++)
        {
            Action start = () => { int j = i; Go.Run(() => Use(j)); };
            start();
        }
        """);

    [Test]
    public Task TheMessageNamesTheVariable() => Rule<GOR0100LoopVariableIsCapturedAnalyzer>.VerifyAsync(
        "class C { void M() { for (int row = 0; row < 3; row++) Go.Run(() => Console.WriteLine({|#0:row|})); } }",
        "The goroutine reads 'row' when it runs, and the loop has changed it by then. Pass its value: Go.Run(F, row).");

    [Test]
    public Task TheFixTakesTheArgumentFormWhereItMeansTheSame() => VerifyFix(
        """
        for (int i = 0; i < 3; i++)
        {
            Go.Run(() => Use([|i|])); // each
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            Go.Run(Use, i); // each
        }
        """);

    [Test]
    public Task TheFixCopiesTheVariableElsewhere() => VerifyFix(
        """
        for (int i = 0, iNow = 0; i < 3; i++)
        {
            Go.Run(() => { Use([|i|]); Use(i + 1); });
            wait.Go(() => Use([|i|]));
            Go.Run(() => UseLong([|i|]));
        }
        for (int i = 0; i < 3; i++)
            wait.Go(() => Use([|i|])); // alone
        """,
        """
        for (int i = 0, iNow = 0; i < 3; i++)
        {
            var iNow2 = i;
            Go.Run(() => { Use(iNow2); Use(iNow2 + 1); });
            var iNow3 = i;
            wait.Go(() => Use(iNow3));
            var iNow4 = i;
            Go.Run(() => UseLong(iNow4));
        }
        for (int i = 0; i < 3; i++)
        {
            var iNow5 = i;
            wait.Go(() => Use(iNow5)); // alone
        }
        """);

    private static Task Verify(string statements) => Rule<GOR0100LoopVariableIsCapturedAnalyzer>.VerifyAsync(Source(statements));

    private static Task VerifyFix(string statements, string expected) =>
        Rule<GOR0100LoopVariableIsCapturedAnalyzer>.VerifyFixAsync<GOR0100LoopVariableIsCapturedFixer>(
            Source(statements), Source(expected));

    private static string Source(string statements) => $$"""
        class C(Sync.WaitGroup wait, Sync.ErrGroup group, Context context, LinkedListNode<int> first)
        {
            private int total;

            void M()
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }

            static void Use(int x) { }

            static void UseLong(long x) { }
        }
        """;
}
