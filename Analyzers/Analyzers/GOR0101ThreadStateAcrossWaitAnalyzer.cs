using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>
/// Reports what a goroutine keeps with its thread and looks for after a wait, and what it changes of the thread itself: the thread is the
/// scheduler's, and the goroutine may go on on another.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GOR0101ThreadStateAcrossWaitAnalyzer() : GoroutineAnalyzer(Rule)
{
    /// <summary>The rule's id.</summary>
    public const string Id = "GOR0101";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Goroutine relies on its thread",
        messageFormat: "{0}. {1}, or hold the thread with 'using (Go.LockThread())'.",
        category: RuleCategories.Meaning,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A goroutine runs on threads of the scheduler, on another one after each wait.",
        helpLinkUri: RuleLinks.To(Id));

    private protected override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types)
    {
        var known = new Known(
            types, types.Type("System.ThreadStaticAttribute"), types.Type("System.Threading.ThreadLocal`1"),
            types.Type("System.Threading.Thread"));
        context.RegisterOperationBlockAction(context => Analyze(context, known));
    }

    private static void Analyze(OperationBlockAnalysisContext context, Known known)
    {
        if (context.OwningSymbol is not IMethodSymbol method
            || context.OperationBlocks.FirstOrDefault(static block => block is IBlockOperation) is not { } body
            || !body.Descendants().Any(operation => KeyOf(operation, known) is not null || ChangesThread(operation, known))
            || GoroutineCode.In(context.Compilation) is not { } code || !code.IsRewritten(method, context.CancellationToken)
            || body.Descendants().OfType<IInvocationOperation>().Any(call => known.Types.IsGo(call.TargetMethod, "LockThread")))
            return;
        foreach (var change in body.Descendants().Where(operation => operation.Function() is null && ChangesThread(operation, known)))
            Report(context, change, "The thread is the scheduler's, and runs other goroutines as well", "Name the goroutine");

        var held = GoroutineMethods.BlockedWaits(method, context.Compilation, context.CancellationToken)
            .Select(static wait => wait.At.SourceSpan).ToImmutableArray();
        var state = new ThreadState(
            operation => KeyOf(operation, known),
            call => !code.IsStart(call.TargetMethod) && !code.RunsBeside(call.TargetMethod)
                && (IsRange(call) || code.Parks(call.TargetMethod)
                    || (code.IsRewritten(call.TargetMethod, context.CancellationToken)
                        && code.Waits(call.TargetMethod, context.CancellationToken)))
                && !held.Any(span => span.IntersectsWith(call.Syntax.Span))
                && call.Syntax.FirstAncestorOrSelf<LockStatementSyntax>() is null);
        foreach (var (at, kept) in state.LateReads(context.GetControlFlowGraph(body)))
        {
            Report(
                context,
                at,
                $"The goroutine may have changed its thread since it set '{kept.Name}', and finds another there",
                "Use a local");
        }
    }

    /// <summary>A static field of the thread, or the variable of a <c>ThreadLocal</c> whose value is read or set.</summary>
    private static ISymbol? KeyOf(IOperation operation, Known known) => operation switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true } field } when field.GetAttributes().Any(attribute =>
            SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.ThreadStatic)) => field,
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type }, Instance: { } instance }
            when RuntimeTypes.Is(type, known.ThreadLocal) => instance switch
            {
                IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field.IsReadOnly: true } field => field.Field,
                ILocalReferenceOperation local => local.Local,
                _ => null,
            },
        _ => null,
    };

    /// <summary><c>Thread.CurrentThread.Name = ...</c>, and other properties that stay with the thread.</summary>
    private static bool ChangesThread(IOperation operation, Known known) =>
        operation is IAssignmentOperation
        {
            Target: IPropertyReferenceOperation
            {
                Property.Name: "Name" or "Priority" or "IsBackground",
                Instance: IPropertyReferenceOperation { Property.Name: "CurrentThread" } current,
            },
        }
        && SymbolEqualityComparer.Default.Equals(current.Property.ContainingType, known.Thread);

    /// <summary>Whether a call is the step of a <c>foreach</c> over a channel.</summary>
    private static bool IsRange(IInvocationOperation call) =>
        call is { IsImplicit: true, TargetMethod: { Name: "MoveNext", ContainingType.Name: "ChanEnumerator" } };

    private static void Report(OperationBlockAnalysisContext context, IOperation at, string what, string wayOut) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), what, wayOut));

    private sealed record Known(
        RuntimeTypes Types, INamedTypeSymbol? ThreadStatic, INamedTypeSymbol? ThreadLocal, INamedTypeSymbol? Thread);
}
