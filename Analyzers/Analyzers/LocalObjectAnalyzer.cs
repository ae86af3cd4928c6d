using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>What the rules share that look at all uses of an object which a local is made with, and which nobody else comes to.</summary>
/// <param name="rule">What the analyzer reports.</param>
public abstract class LocalObjectAnalyzer(DiagnosticDescriptor rule) : BodyAnalyzer(rule, OperationKind.VariableDeclarator)
{
    /// <summary>The type of the objects.</summary>
    private protected abstract INamedTypeSymbol? TypeOf(RuntimeTypes types);

    /// <summary>Whether an object that is made like this is of interest.</summary>
    private protected virtual bool IsOfInterest(IObjectCreationOperation made) => true;

    /// <summary>Reports what is wrong with the uses of an object; there is one use at least.</summary>
    private protected abstract void Analyze(ILocalSymbol local, ImmutableArray<ObjectUse> uses, OperationBlockAnalysisContext context);

    private protected sealed override bool IsOfInterest(IOperation operation, RuntimeTypes types) =>
        ObjectUses.Made((IVariableDeclaratorOperation)operation, TypeOf(types)) is { } made && IsOfInterest(made);

    private protected sealed override void Analyze(
        IOperation root, IEnumerable<IOperation> found, RuntimeTypes types, OperationBlockAnalysisContext context)
    {
        var code = GoroutineCode.In(context.Compilation)!;
        foreach (var declarator in found.Cast<IVariableDeclaratorOperation>())
        {
            var uses = ObjectUses.Of(declarator, code, types, context.CancellationToken);
            if (!uses.IsDefaultOrEmpty)
                Analyze(declarator.Symbol, uses, context);
        }
    }
}
