using GoroutineGen.Analyzers.Tests.Harness;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0907ReferenceInSignatureTests
{
    [TestCase("[Goroutine] void M[|(ref int a, ref int b, ref int c, ref int d, ref int e, ref int f, ref int g, ref int h)|] { }")]
    [TestCase("[Goroutine] void M(Span<int> [|x|]) { }")]
    [TestCase("[Goroutine] void M(Span<int> [|x|], ReadOnlySpan<int> [|y|]) { }")]
    [TestCase("[Goroutine] [|ref int|] M(int[] x) => ref x[0];")]
    [TestCase("[Goroutine] [|Span<int>|] M(int[] x) => x;")]
    [TestCase("ref partial struct S { [Goroutine] void [|M|]() { } }")]
    public Task ItIsReportedWhereItStands(string member) => Verify(member);

    [TestCase("[Goroutine] void M(ref int a, out int b) { Go.Yield(); b = a; }")]
    [TestCase("void M(Span<int> x) { }")]
    [TestCase("[Goroutine] void M(Memory<int> x) => Go.Yield();")]
    [TestCase("[Goroutine] static void M() { Span<int> x = stackalloc int[1]; x[0] = 1; Go.Yield(); }")]
    public Task NearMissesAreSilent(string member) => Verify(member);

    private static Task Verify(string member) => Rule<GOR0907ReferenceInSignatureAnalyzer>.VerifyAsync($$"""
        using System.Runtime.CompilerServices;
        partial class Worker
        {
            {{member}}
        }
        """);
}
