using System.Collections.Immutable;
using GoroutineGen.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests;

public class AllAnalyzersTests
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(GoroutineAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Test]
    public Task NoTwoRulesReportOneFact() => new AllRulesTest(
        """
        partial class Good
        {
            [Goroutine]
            public static void Run(Chan<int> c)
            {
                for (int i = 0; i < 3; i++) c.Send(i);
                Go.Run(() => c.Close());
            }
        }

        class {|GOR0901:Closed|}
        {
            [Goroutine]
            public static void Run() { }
        }

        partial class Refused
        {
            [Goroutine]
            public static void Run(Span<int> {|GOR0907:x|}) => x[0]++;
        }
        """).RunAsync();

    private sealed class AllRulesTest(string markup) : RuleTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider>(markup)
    {
        // The scorecard reports no fault.
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            All.Where(rule => rule is not GOR0990ScorecardAnalyzer);
    }
}
