using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>The operations of control flow graphs, in the order in which they run.</summary>
internal static class FlowOperations
{
    /// <summary>The operations of a block: operands before what is done with them, and nothing of the functions in it.</summary>
    public static IEnumerable<IOperation> Of(BasicBlock block)
    {
        foreach (var operation in block.Operations.SelectMany(Of))
            yield return operation;
        if (block.BranchValue is { } value)
        {
            foreach (var operation in Of(value))
                yield return operation;
        }
    }

    /// <summary>A graph, and the graphs of the lambdas and local functions in it.</summary>
    public static IEnumerable<ControlFlowGraph> WithNested(ControlFlowGraph graph, CancellationToken cancellation)
    {
        yield return graph;
        var lambdas = graph.Blocks
            .SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>()
            .Select(lambda => graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation));
        var functions = graph.LocalFunctions.Select(function => graph.GetLocalFunctionControlFlowGraph(function, cancellation));
        foreach (var inner in lambdas.Concat(functions).SelectMany(nested => WithNested(nested, cancellation)))
            yield return inner;
    }

    private static IEnumerable<IOperation> Of(IOperation operation)
    {
        if (operation is not IFlowAnonymousFunctionOperation)
        {
            foreach (var inner in operation.ChildOperations.SelectMany(Of))
                yield return inner;
        }

        yield return operation;
    }
}
