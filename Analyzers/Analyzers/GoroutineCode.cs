using GoroutineGen.Generator.Analysis;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>Which code runs as a goroutine, and what in it waits, as the generator's own analysis says.</summary>
internal sealed class GoroutineCode
{
    private readonly CompilationAnalysis _analysis;

    private GoroutineCode(CompilationAnalysis analysis) => _analysis = analysis;

    /// <summary>The code of a compilation; null when the compilation does not reference the runtime.</summary>
    public static GoroutineCode? In(Compilation compilation) =>
        CompilationAnalysis.For(compilation) is { } analysis ? new GoroutineCode(analysis) : null;

    /// <summary>Whether a method is marked <c>[Goroutine]</c>, by itself or by what is around it.</summary>
    public bool IsMarked(IMethodSymbol method) => _analysis.Marks.IsMarked(method);

    /// <summary>
    /// Whether an operation is part of the text of a goroutine: it stands in a marked method, or in a lambda that a goroutine is started
    /// with, or that a method of the runtime runs as a part of one. Any other lambda is ordinary code.
    /// </summary>
    public bool Runs(IOperation operation, ISymbol member)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
                return IsMarked(lambda.Symbol) || IsBody(lambda);
            if (outer is ILocalFunctionOperation local && IsMarked(local.Symbol))
                return true;
        }

        return member is IMethodSymbol method && IsMarked(method);
    }

    /// <summary>Whether a lambda is what a goroutine is started with, or what a method of the runtime runs as a part of one.</summary>
    public bool IsBody(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } }
        && (IsStart(call.TargetMethod) || BodyTakers.Find(call.TargetMethod, _analysis.Runtime) is not null);

    /// <summary>Whether a method starts a goroutine: <c>Go.Run</c> or <c>Go.Main</c>.</summary>
    public bool IsStart(IMethodSymbol method) =>
        _analysis.Runtime.IsGoMethod(method, RuntimeNames.Run) || _analysis.Runtime.IsGoMethod(method, RuntimeNames.Main);

    /// <summary>
    /// Whether a method runs its delegate beside the caller, as a goroutine of its own: <c>Go.Run</c>, <c>WaitGroup.Go</c>,
    /// <c>ErrGroup.Go</c>, <c>AfterFunc</c>.
    /// </summary>
    public bool RunsBeside(IMethodSymbol method) =>
        IsOurs(method)
        && method.Name is RuntimeNames.Run or "Go" or "TryGo" or "AfterFunc"
        && method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate);

    /// <summary>Whether a call of a method of the runtime may park the goroutine: a channel, a lock, a sleep, a join, a select.</summary>
    public bool Parks(IMethodSymbol method) =>
        IsOurs(method)
        && (_analysis.Marks.IsMarked(method.OriginalDefinition) || _analysis.Runtime.IsGoMethod(method, RuntimeNames.Select));

    private bool IsOurs(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _analysis.Runtime.Go.ContainingAssembly);
}
