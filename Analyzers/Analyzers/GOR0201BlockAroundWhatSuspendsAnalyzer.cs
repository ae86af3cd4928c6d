using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Reports a <c>Go.Block</c> around a call that suspends by itself in a twin: inside of it, the call holds a thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0201BlockAroundWhatSuspendsAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0201";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Go.Block is around what suspends anyway",
        messageFormat: "'{0}' suspends the goroutine by itself; in Go.Block it holds a thread while it waits. Take it out of Go.Block.",
        category: RuleCategories.Style,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Go.Block is for calls that the generator does not know to block.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationAction(context => Analyze(context, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, RuntimeTypes types)
    {
        var block = (IInvocationOperation)context.Operation;
        if (block.TargetMethod.Name != RuntimeNames.Block || !types.IsGo(block.TargetMethod, RuntimeNames.Block)
            || block.OnlyArgument()?.Lambda()?.OnlyExpression() is not { } only
            || Called(only) is not { } called || !IsReplaced(only))
            return;
        var code = GoroutineCode.In(context.Compilation)!;
        if (code.Suspends(only, context.CancellationToken) && !only.Own().Any(CallsOthers)
            && code.IsInTwin(block, context.ContainingSymbol, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, block.Syntax.GetLocation(), $"{called.ContainingType.Name}.{called.Name}"));
        }
    }

    private static ISymbol? Called(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation read => read.Property,
        _ => null,
    };

    /// <summary>Whether nothing in the form of a call keeps a twin from replacing it.</summary>
    private static bool IsReplaced(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "GetResult" } end =>
            end.Instance is IInvocationOperation { TargetMethod.Name: "GetAwaiter" },
        IInvocationOperation call => call.Instance is not { Syntax: BaseExpressionSyntax },
        _ => true,
    };

    /// <summary>
    /// Whether an operand runs code that the table of blocking calls says nothing about: out of Go.Block, that might hold the processor.
    /// </summary>
    private static bool CallsOthers(IOperation operand) => operand switch
    {
        IInvocationOperation call => !IsOfFramework(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => !IsOfFramework(constructor),
        IPropertyReferenceOperation { Property: { } property } => !IsOfFramework(property) && property.GetMethod is { IsVirtual: true },
        IDynamicInvocationOperation or IAwaitOperation or IInvalidOperation => true,
        _ => false,
    };

    private static bool IsOfFramework(ISymbol symbol)
    {
        var name = symbol.ContainingNamespace;
        while (name?.ContainingNamespace is { IsGlobalNamespace: false } outer)
            name = outer;
        return name?.Name == "System";
    }
}
