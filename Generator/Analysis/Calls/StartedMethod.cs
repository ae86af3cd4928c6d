using GoroutineGen.Generator.Infrastructure;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The method whose method group a call of Go.Run or Go.Main is given. A direct call of the method's twin can replace the method group.
/// </summary>
/// <param name="Name">The method's name in the method group.</param>
/// <param name="Method">The method, with its type arguments.</param>
/// <param name="Twin">The method's twin.</param>
/// <param name="Position">The method group's position among the arguments.</param>
internal sealed record StartedMethod(SimpleNameSyntax Name, IMethodSymbol Method, Twin Twin, int Position)
{
    /// <summary>
    /// The method that a call starts; null where a direct call of the twin could mean something else, or where there is no twin.
    /// </summary>
    public static StartedMethod? Recognize(
        InvocationExpressionSyntax call, IMethodSymbol target, SemanticModel model, Func<IMethodSymbol, Twin?> findTwin,
        CancellationToken cancellation)
    {
        if (StartCall.Recognize(call, target) is not { } start
            || Recognize(
                call.ArgumentList.Arguments[start.Position].Expression, start.Invoke, model, findTwin, cancellation) is not { } spawn
            || (IsOverloaded(spawn.Method) && !ArgumentsTellOverload(call, start, model, cancellation)))
        {
            return null;
        }
        return spawn with { Position = start.Position };
    }

    /// <summary>
    /// The method that a method group means, without a look at the arguments. Where the method is overloaded, the twins are overloaded too:
    /// the delegate's type tells which one is meant.
    /// </summary>
    public static StartedMethod? Recognize(
        ExpressionSyntax group, IMethodSymbol invoke, SemanticModel model, Func<IMethodSymbol, Twin?> findTwin,
        CancellationToken cancellation) =>
        NameIn(group) is { } name
        && model.GetSymbolInfo(name, cancellation).Symbol is IMethodSymbol { ReducedFrom: null } method
        && !(Receiver.IsBase(group) && (method.IsVirtual || method.IsOverride))
        && findTwin(method) is { TakesEntry: true, Delivers: false } twin
        && !Receiver.MayBeBoxed(group, method, model, cancellation)
        && !Receiver.IsCovariant(method)
        && !method.ContainingType.IsExtensionBlock()
        && HasSignature(method, invoke)
            ? new StartedMethod(name, method, twin, Position: 0)
            : null;

    private static SimpleNameSyntax? NameIn(ExpressionSyntax group) => group switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access => access.Name,
        _ => null,
    };

    private static bool HasSignature(IMethodSymbol method, IMethodSymbol invoke) =>
        method.ReturnType.IsSame(invoke.ReturnType)
        && method.Parameters.Select(static parameter => parameter.Type)
            .SequenceEqual(invoke.Parameters.Select(static parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static bool IsOverloaded(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
            return false;
        var slots = 0;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
            slots += type.GetMembers(method.Name).Count(static member => !member.IsOverride);
        return slots > 1;
    }

    private static bool ArgumentsTellOverload(
        InvocationExpressionSyntax call, StartCall start, SemanticModel model, CancellationToken cancellation) =>
        call.ArgumentList.Arguments.Skip(start.Position + 1)
            .Zip(start.Invoke.Parameters, (argument, parameter) =>
                model.GetTypeInfo(argument.Expression, cancellation).Type.IsSame(parameter.Type))
            .All(static same => same);
}
