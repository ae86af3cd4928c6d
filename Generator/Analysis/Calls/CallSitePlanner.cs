using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Which calls of Go.Run and Go.Main in ordinary code can go straight to a twin.</summary>
internal sealed class CallSitePlanner(CompilationAnalysis analysis, CancellationToken cancellation)
{
    /// <summary>
    /// The plan of a call; null for a call that stays as it is: the runtime finds the started method's twin, if there is one.
    /// </summary>
    public CallSitePlan? Plan(InvocationExpressionSyntax call)
    {
        var model = analysis.Model(call.SyntaxTree);
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol target
            || !target.ContainingType.IsSame(analysis.Runtime.Go)
            || StartedMethod.Recognize(call, target, model, analysis.Twins.Find, cancellation) is not { } started
            || !analysis.Exists(started.Twin, cancellation)
            || !CanBeReached(started.Method, target)
            || model.GetInterceptableLocation(call, cancellation) is not { } location)
        {
            return null;
        }
        var method = started.Method;
        return new CallSitePlan(
            call,
            location,
            target.Name,
            method.Name,
            target.ReturnsVoid ? "void" : target.ReturnType.FullName(),
            started.Position > 0,
            target.Parameters[started.Position].Type.FullName(),
            [.. target.Parameters.Skip(started.Position + 1).Select(static parameter => parameter.Type.FullName())],
            method.ContainingType.FullName(),
            method.IsStatic,
            method.IsGenericMethod ? started.Twin.Name + SymbolText.TypeArgumentList(method) : started.Twin.Name);
    }

    /// <summary>Whether a top-level class of this assembly can name the twin and every type that the interceptor needs.</summary>
    private bool CanBeReached(IMethodSymbol method, IMethodSymbol target) =>
        IsAccessible(method.OriginalDefinition)
        && target.Parameters.Select(static parameter => parameter.Type)
            .Append(target.ReturnType).Append(method.ContainingType).Concat(method.TypeArguments)
            .All(type => type.CanBeNamed(analysis.Compilation)
                && type.Parts().All(part => part is not ITypeParameterSymbol && IsAccessible(part)));

    private bool IsAccessible(ISymbol symbol) => analysis.Compilation.IsSymbolAccessibleWithin(symbol, analysis.Compilation.Assembly);
}
