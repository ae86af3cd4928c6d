using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using GoroutineGen.Generator.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Corpora.Tests.Harness;

/// <summary>
/// Finds out what became of each method of a corpus: from the files that the generator emitted and from what the rules report.
/// </summary>
internal sealed class Findings
{
    private static readonly SymbolDisplayFormat NameFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly CompiledCorpus _corpus;
    private readonly CompilationAnalysis _analysis;

    private Findings(CompiledCorpus corpus)
    {
        _corpus = corpus;
        _analysis = CompilationAnalysis.For(corpus.Source)!;
    }

    /// <summary>All methods and local functions, in the order of the files.</summary>
    public static IReadOnlyList<Finding> Of(Corpus corpus)
    {
        Findings findings = new(CompiledCorpus.Of(corpus));
        return
        [
            .. from tree in findings._corpus.Source.SyntaxTrees
               from node in tree.GetRoot().DescendantNodes()
               where node is MethodDeclarationSyntax or LocalFunctionStatementSyntax
               let method = (IMethodSymbol)findings._analysis.Model(tree).GetDeclaredSymbol(node)!
               where method.PartialImplementationPart is null // It is listed where its body is.
               select findings.Of(method, node),
        ];
    }

    private Finding Of(IMethodSymbol method, SyntaxNode declaration)
    {
        var isLocal = method.MethodKind == MethodKind.LocalFunction;
        var (fate, reasons) = isLocal ? Local(method, declaration) : Member(method, declaration);
        var twin = !isLocal && HasTwin(method) ? FileOf(method) : null;
        return new Finding(declaration.SyntaxTree.FilePath, NameOf(method), twin, method.IsAbstract, fate, reasons);
    }

    private (Fate Fate, IReadOnlyList<Reason> Reasons) Member(IMethodSymbol method, SyntaxNode declaration)
    {
        if (HasTwin(method))
            return OfTwin(Plan(method)!, declaration);
        var reasons = Reason.Merge(_corpus.OnRewriting.Where(diagnostic => Concerns(diagnostic, declaration)).Select(Reason.Of));
        return (!CouldSuspend(declaration) ? Fate.NothingSuspends : reasons.Count > 0 ? Fate.Ordinary : Fate.Unexplained, reasons);
    }

    /// <summary>A local function stands in the text of the method around it, and its twin in the text of that method's twin.</summary>
    private (Fate Fate, IReadOnlyList<Reason> Reasons) Local(IMethodSymbol function, SyntaxNode declaration)
    {
        if (!CouldSuspend(declaration))
            return (Fate.NothingSuspends, []);
        var outer = OuterMethod(function);
        var plan = Plan(outer);
        if (HasTwinIn(outer, function))
            return OfTwin(plan!, declaration);
        if (KeptIn(outer).FirstOrDefault(region => region.Span == declaration.Span) is { } region)
            return (Fate.Ordinary, [Reason.Of(region.Cause)]);
        return HasTwin(outer)
            ? (Fate.Unexplained, [])
            : (Fate.Ordinary, [new Reason(null, "a method without a twin", "it is in a method without a twin")]);
    }

    /// <summary>
    /// Names the parts of a twin in which something would suspend, and does not: a wait, which a rule reports, or a loop.
    /// </summary>
    private (Fate Fate, IReadOnlyList<Reason> Reasons) OfTwin(MethodPlan plan, SyntaxNode declaration)
    {
        var waits = _corpus.OnRewriting
            .Where(diagnostic => Concerns(diagnostic, declaration) && IsOwn(diagnostic.Location.SourceSpan))
            .Select(Reason.Of);
        var loops =
            from region in plan.Twin!.Body.AllBlockingRegions
            where declaration.Span.Contains(region.Span) && IsOwn(region.Span)
                && declaration.DescendantNodes(region.Span).Any(node => region.Span.Contains(node.Span) && IsLoop(node))
            select Reason.Of(region.Cause);
        var kept = Reason.Merge(waits.Concat(loops));
        return (kept.Count > 0 ? Fate.SuspendsInPart : Fate.Suspends, kept);

        // What is in a local function is told of that one.
        bool IsOwn(TextSpan part) =>
            declaration.FindToken(part.Start).Parent!.AncestorsAndSelf()
                .First(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) == declaration;
    }

    /// <summary>The parts that keep their blocking form in an accepted method, whether or not it has a twin.</summary>
    private IEnumerable<BlockingRegion> KeptIn(IMethodSymbol method) =>
        _analysis.Draft(method, CancellationToken.None) is { IsAccepted: true } draft ? draft.Body.AllBlockingRegions : [];

    /// <summary>Null for what is no method: an accessor, a constructor.</summary>
    private MethodPlan? Plan(IMethodSymbol method) => MethodAnalyzer.Plan(method, _corpus.Source, CancellationToken.None);

    private bool HasTwinIn(IMethodSymbol outer, IMethodSymbol function) =>
        HasTwin(outer)
        && _corpus.Twins[FileOf(outer)].GetRoot().DescendantNodes().OfType<LocalFunctionStatementSyntax>()
            .Any(twin => twin.Identifier.ValueText == function.Name + RuntimeNames.TwinSuffix);

    private bool HasTwin(IMethodSymbol method) => _corpus.Twins.ContainsKey(FileOf(method));

    private static string FileOf(IMethodSymbol method) => HintNames.Of(method.Declared());

    /// <summary>
    /// Whether something in a body could suspend, as told without the generator's analysis: a loop, a jump, a call that waits, a call that
    /// recurses. Local functions are asked themselves.
    /// </summary>
    private bool CouldSuspend(SyntaxNode declaration)
    {
        var model = _analysis.Model(declaration.SyntaxTree);
        return declaration.DescendantNodes(node => node == declaration || node is not LocalFunctionStatementSyntax).Any(node => node switch
        {
            InvocationExpressionSyntax call =>
                model.GetSymbolInfo(call).Symbol is IMethodSymbol target
                && (Waits(target) || IsAround(target, call)),
            _ => IsLoop(node),
        });
    }

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or GotoStatementSyntax;

    /// <summary>Whether a method of the corpus has a twin, or one of the runtime waits.</summary>
    private bool Waits(IMethodSymbol method) =>
        HasTwin(method) || method.Declared().HasAttribute(RuntimeNames.GoroutineAttributeMetadataName);

    private static bool IsAround(IMethodSymbol method, SyntaxNode call) =>
        method.Declared().DeclaringSyntaxReferences.Any(
            declaration => declaration.SyntaxTree == call.SyntaxTree && declaration.Span.Contains(call.Span));

    /// <summary>What is reported on a type, because it is not partial, concerns all its methods.</summary>
    private static bool Concerns(Diagnostic diagnostic, SyntaxNode declaration) =>
        diagnostic.Location.SourceTree == declaration.SyntaxTree
        && (declaration.Span.Contains(diagnostic.Location.SourceSpan)
            || declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>()
                .Any(type => type.Identifier.Span == diagnostic.Location.SourceSpan));

    private static IMethodSymbol OuterMethod(IMethodSymbol function) =>
        function.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } outer
            ? OuterMethod(outer)
            : (IMethodSymbol)function.ContainingSymbol;

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction
            ? $"{NameOf(OuterMethod(method))}, {method.ToDisplayString(NameFormat)}"
            : method.ToDisplayString(NameFormat);
}
