using GoroutineGen.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Testing;

namespace GoroutineGen.Analyzers.Tests;

public class GOR0905RowNamesNothingTests
{
    private const string Vendor = """

        namespace Vendor
        {
            public class Driver<T>
            {
                public Driver(int port) { }
                public int Rate => 1;
                public void Open() { }
                public void Open(int port) { }
                public class Inner { public void Close<U>(U x) { } }
            }
        }
        """;

    [Test]
    public Task AttributesThatNameNothingAreReported() => Verify(
        """
        [assembly: Suspends([|"M:Vendor.Drver`1.Open"|])]
        [assembly: Blocks([|"M:Vendor.Driver`1.Opem"|])]
        [assembly: Blocks([|"M:Vendor.Driver`1.Open(System.String)"|])]
        [assembly: Blocks([|"T:Vendor.Driver"|])]
        [assembly: Blocks([|"Vendor.Driver.Open"|])]
        [assembly: Blocks([|"M:Open"|])]
        [assembly: Blocks([|""|])]
        [assembly: GoroutineGen.Blocking.BlockingRow([|"regoin M:Vendor.Driver`1.Open"|])]
        """ + Vendor);

    [Test]
    public Task AttributesThatNameSomethingAreFine() => Verify(
        """
        [assembly: Suspends("M:Vendor.Driver`1.Open"), Suspends(typeof(Vendor.Driver<>), EntireAssembly = true)]
        [assembly: Blocks("M:Vendor.Driver`1.Open(System.Int32)")]
        [assembly: Blocks("M:Vendor.Driver`1.#ctor")]
        [assembly: Blocks("P:Vendor.Driver`1.Rate")]
        [assembly: Blocks("T:Vendor.Driver`1")]
        [assembly: Blocks("M:Vendor.Driver`1.Inner.Close")]
        [assembly: Blocks("M:System.IO.File.ReadAllText")]
        [assembly: GoroutineGen.Blocking.BlockingRow("stay M:Vendor.Driver`1.Open")]
        [assembly: System.Reflection.AssemblyTitle("M:Nothing")]
        """ + Vendor);

    [Test]
    public Task RowsOfAFileAreReportedAtTheirLines()
    {
        var test = new RuleTest<GOR0905RowNamesNothingAnalyzer, EmptyCodeFixProvider>("class C;" + Vendor);
        test.TestState.AdditionalFiles.Add(("/Other.txt", "nonsense"));
        test.TestState.AdditionalFiles.Add(("/Tables/BlockingCalls.txt", """
            # Drivers
              # indented

            region  M:Vendor.Driver`1.Open
            suspend P:Vendor.Driver`1.Rate TaskCalls
            suspend M:System.Runtime.CompilerServices.TaskAwaiter.GetResult await
            {|#0:region  M:Vendor.Driver`1.Opne|}
            {|#1:holds M:Vendor.Driver`1.Open|}
            {|#2:suspend M:Vendor.Driver`1.Open DriverCalls|}
            {|#3:region M:Vendor.Driver`1.Open TaskCalls|}
            {|#4:region|}
            {|#5:region M:Vendor.Driver`1.Open # why|}
            """.ReplaceLineEndings("\n")));
        string[] faults =
        [
            "nothing has the documentation id 'M:Vendor.Driver`1.Opne'",
            "'holds' is no kind of row; the kinds are suspend, region, enumerate and stay",
            "there is no class 'GoroutineGen.Blocking.DriverCalls' of stand-ins",
            "only a row of the kind suspend has a class of stand-ins, such as 'TaskCalls'",
            "a row is a kind, a documentation id, and for suspend perhaps a class of stand-ins",
            "a row is a kind, a documentation id, and for suspend perhaps a class of stand-ins",
        ];
        var rule = new GOR0905RowNamesNothingAnalyzer().SupportedDiagnostics.Single();
        for (var i = 0; i < faults.Length; i++)
        {
            test.ExpectedDiagnostics.Add(
                new DiagnosticResult(rule).WithLocation(i).WithMessage($"This says nothing about any call: {faults[i]}"));
        }

        return test.RunAsync();
    }

    [Test]
    public Task BrokenCodeIsNoTrouble() => Rule<GOR0905RowNamesNothingAnalyzer>.VerifyBrokenAsync(
        "[assembly: Suspends(] [assembly: Blocks(\"M:] [assembly: ] class C;");

    private static Task Verify(string source) => Rule<GOR0905RowNamesNothingAnalyzer>.VerifyAsync(source);
}
