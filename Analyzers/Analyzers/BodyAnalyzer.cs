using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GoroutineGen.Analyzers;

/// <summary>
/// What the rules share that look at a body as a whole, once it is known to hold an operation of interest. They report at other places than
/// that operation, and an IDE takes such reports for the body's own only when they are made for the body.
/// </summary>
/// <param name="rule">What the analyzer reports.</param>
/// <param name="kind">The kind of the operations of interest.</param>
public abstract class BodyAnalyzer(DiagnosticDescriptor rule, OperationKind kind) : GoroutineAnalyzer(rule)
{
    private protected sealed override void Begin(CompilationStartAnalysisContext context, RuntimeTypes types) =>
        context.RegisterOperationBlockStartAction(start =>
        {
            var found = new ConcurrentStack<IOperation>();
            start.RegisterOperationAction(
                context =>
                {
                    if (IsOfInterest(context.Operation, types))
                        found.Push(context.Operation);
                },
                kind);
            start.RegisterOperationBlockEndAction(context =>
            {
                foreach (var body in found.GroupBy(static operation => operation.Root()))
                    Analyze(body.Key, body.OrderBy(static operation => operation.Syntax.SpanStart), types, context);
            });
        });

    /// <summary>Whether an operation is of interest. The cheap tests belong here.</summary>
    private protected abstract bool IsOfInterest(IOperation operation, RuntimeTypes types);

    /// <summary>Reports what is wrong with a body, or an initializer, that holds operations of interest.</summary>
    private protected abstract void Analyze(
        IOperation root, IEnumerable<IOperation> found, RuntimeTypes types, OperationBlockAnalysisContext context);

    /// <summary>The flow of a body, and that of the functions in it.</summary>
    private protected static IEnumerable<ControlFlowGraph> Graphs(IOperation root, OperationBlockAnalysisContext context)
    {
        var block = context.OperationBlocks.First(block => block.Root() == root);
        return FlowOperations.WithNested(context.GetControlFlowGraph(block), context.CancellationToken);
    }
}
