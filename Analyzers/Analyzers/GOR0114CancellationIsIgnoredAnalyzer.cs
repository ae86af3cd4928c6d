using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a goroutine method that waits in an endless loop and never looks at the context or token that it was given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0114CancellationIsIgnoredAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0114";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Endless loop ignores its context or token",
        messageFormat: "The endless loop of '{0}' goes on when '{1}' is cancelled, because nothing looks at '{1}'. {2}.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A context and a token end nothing by themselves: a loop has to ask them, or to wait for them as well.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        var token = types.Type("System.Threading.CancellationToken");
        context.RegisterOperationAction(context => Analyze(context, types, token), OperationKind.MethodBody);
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types, INamedTypeSymbol? token)
    {
        if (context.ContainingSymbol is not IMethodSymbol { Parameters.IsEmpty: false } method
            || method.Parameters.Where(parameter => IsEnd(parameter.Type)).ToArray() is not { Length: 1 } given
            || given[0].Name is "_" or ""
            || GoroutineCode.In(context.Compilation) is not { } code || !code.IsMarked(method) || IsCancellable(method))
            return;
        var body = context.Operation;
        if (body.Descendants().OfType<ILoopOperation>().Any(loop => IsEndlessWait(loop, code))
            && !body.Descendants().OfType<IParameterReferenceOperation>().Any(use =>
                SymbolEqualityComparer.Default.Equals(use.Parameter, given[0])))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                given[0].Locations[0],
                method.Name,
                given[0].Name,
                RuntimeTypes.Is(given[0].Type, types.Context)
                    ? $"Select on {given[0].Name}.Done as well, or leave the loop when {given[0].Name}.IsDone"
                    : $"Leave the loop when {given[0].Name}.IsCancellationRequested"));
        }

        bool IsEnd(ITypeSymbol type) => RuntimeTypes.Is(type, types.Context) || RuntimeTypes.Is(type, token);
    }

    private static bool IsEndlessWait(ILoopOperation loop, GoroutineCode code) =>
        loop.Function() is null && LoopBounds.IsEndless(loop)
        && loop.Body.Descendants().OfType<IInvocationOperation>().Any(call => call.Function() is null && code.Parks(call.TargetMethod));

    /// <summary>Whether the waits of a method end by themselves when the goroutine's context is done.</summary>
    private static bool IsCancellable(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null; symbol = symbol is IAssemblySymbol ? null : Outer(symbol))
        {
            if (symbol.GetAttributes().Any(static attribute => attribute.NamedArguments.Any(static named => named.Key == "Cancellable")))
                return true;
        }

        return false;
    }

    private static ISymbol Outer(ISymbol symbol) => (ISymbol?)symbol.ContainingType ?? symbol.ContainingAssembly;
}
