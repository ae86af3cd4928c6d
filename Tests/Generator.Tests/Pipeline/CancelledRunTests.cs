using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Tests.Pipeline;

/// <summary>A host takes its request back whenever the user types on: the work ends then, and leaves nothing half done behind.</summary>
public class CancelledRunTests
{
    private const string Source = """
        static partial class Program
        {
            static void Main() => Go.Run(Work, 3);

            [Goroutine]
            internal static void Work(int count)
            {
                for (int i = 0; i < count; i++) Helper();
            }

            static void Helper()
            {
                ;
            }
        }
        """;

    private static readonly CancellationToken Cancelled = new(canceled: true);

    private static readonly Dictionary<string, Stage> Stages = new()
    {
        ["rules of a body"] = (analysis, model, _, body, cancellation) => BodyRules.Check(body, analysis, model, cancellation),
        ["plan of a body"] = (analysis, model, _, body, cancellation) =>
            new BodyPlanner(analysis, model, LocalFunctions(analysis, model, body), [], cancellation).Plan(body, returnsValue: false),
        ["caller information"] = (_, model, method, body, cancellation) => new CallerInfoFinder(method, model, cancellation).Find(body),
        ["cheap calls"] = (analysis, _, method, _, cancellation) => analysis.CheapCalls.IsCheap(method, cancellation),
    };

    private static readonly IEnumerable<string> StageNames = Stages.Keys;

    private delegate void Stage(
        CompilationAnalysis analysis, SemanticModel model, IMethodSymbol method, SyntaxNode body, CancellationToken cancellation);

    private static LocalFunctions LocalFunctions(CompilationAnalysis analysis, SemanticModel model, SyntaxNode body) =>
        new(body, new BodyRuling([], []), analysis, model, CancellationToken.None);

    [Test]
    public void ACancelledRunEndsAndTheDriverGoesOnAfterwards()
    {
        var compilation = TestSource.Compile(Source);
        var driver = GeneratorHarness.CreateDriver();
        Assert.That(() => driver.RunGenerators(compilation, Cancelled), Throws.InstanceOf<OperationCanceledException>());
        var uncancelled = GeneratorHarness.CreateDriver().RunGenerators(TestSource.Compile(Source));
        Assert.That(Files(driver.RunGenerators(compilation)), Is.EqualTo(Files(uncancelled)));
    }

    [Test]
    public void ACancelledAnalysisIsNotRemembered()
    {
        var compilation = TestSource.Compile(Source);
        Assert.That(() => Plan(compilation, Cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Points(Plan(compilation)), Is.Not.Empty.And.EqualTo(Points(Plan(TestSource.Compile(Source)))));
    }

    /// <summary>
    /// The compiler's own queries look at the token too: what they have found before, they give out without a look, so what throws here is
    /// the stage itself.
    /// </summary>
    [TestCaseSource(nameof(StageNames))]
    public void AStageThatIsCancelledEnds(string stage)
    {
        var compilation = TestSource.Compile(Source);
        var analysis = CompilationAnalysis.For(compilation)!;
        var method = Method(compilation, "Helper");
        var body = ((MethodDeclarationSyntax)method.DeclaringSyntaxReferences.Single().GetSyntax()).Body!;
        var model = analysis.Model(body.SyntaxTree);
        model.GetOperation(body);
        Assert.That(() => Stages[stage](analysis, model, method, body, CancellationToken.None), Throws.Nothing);
        analysis = CompilationAnalysis.For(compilation.Clone())!;
        Assert.That(() => Stages[stage](analysis, model, method, body, Cancelled), Throws.InstanceOf<OperationCanceledException>());
    }

    private static MethodPlan? Plan(Compilation compilation, CancellationToken cancellation = default) =>
        MethodAnalyzer.Plan(Method(compilation, "Work"), compilation, cancellation);

    private static IEnumerable<(Type, int)> Points(MethodPlan? plan) =>
        plan!.Twin!.Body.SuspensionPoints.Select(point => (point.GetType(), point.Span.Start));

    private static IMethodSymbol Method(Compilation compilation, string name) =>
        compilation.GetSymbolsWithName(name, SymbolFilter.Member).OfType<IMethodSymbol>().Single();

    private static IEnumerable<string> Files(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(file => $"{file.HintName}\n{file.SourceText}");
}
