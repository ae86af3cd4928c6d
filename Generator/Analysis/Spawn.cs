using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>A call, mostly a Go.Run, that is given something to run which can suspend.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether its value, the goroutine's handle, is dropped.</param>
/// <param name="Position">Where among the arguments that that stands.</param>
internal abstract record Spawn(InvocationExpressionSyntax Call, bool IsStatement, int Position)
{
    /// <summary>The twin to be started, which must exist; null for a lambda.</summary>
    public virtual Twin? Started => null;
}

/// <summary>Go.Run of a method that has a twin.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Position">The method group's position among the arguments.</param>
/// <param name="Name">The method's name in the method group.</param>
/// <param name="Twin">Its twin.</param>
/// <param name="TypeArguments">The type arguments to write out where the delegate's type told them.</param>
internal sealed record MethodSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    SimpleNameSyntax Name,
    Twin Twin,
    string TypeArguments) : Spawn(Call, IsStatement, Position)
{
    public override Twin? Started => Twin;
}

/// <summary>Go.Run of a lambda.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Position">The lambda's position among the arguments.</param>
/// <param name="Lambda">The lambda.</param>
internal sealed record LambdaSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    RewrittenLambda Lambda) : Spawn(Call, IsStatement, Position);

/// <summary>A call that gives a lambda to one of the runtime's methods that can take it rewritten.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether its value is dropped.</param>
/// <param name="Position">The lambda's position among the arguments.</param>
/// <param name="Name">The method's name in the call.</param>
/// <param name="Taker">What is called instead.</param>
/// <param name="Lambda">The lambda.</param>
internal sealed record LambdaArgument(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    SimpleNameSyntax Name,
    BodyTaker Taker,
    RewrittenLambda Lambda) : Spawn(Call, IsStatement, Position);

/// <summary>A call that gives a method with a twin to one of the runtime's methods that can take the twin.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether its value is dropped.</param>
/// <param name="Position">The method group's position among the arguments.</param>
/// <param name="Name">The called method's name in the call.</param>
/// <param name="Taker">What is called instead.</param>
/// <param name="Method">The given method's name in the method group.</param>
/// <param name="Twin">Its twin.</param>
/// <param name="TypeArguments">The type arguments to write out where the delegate's type told them.</param>
internal sealed record MethodArgument(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    SimpleNameSyntax Name,
    BodyTaker Taker,
    SimpleNameSyntax Method,
    Twin Twin,
    string TypeArguments) : Spawn(Call, IsStatement, Position)
{
    public override Twin? Started => Twin;
}

/// <summary>A lambda, or an anonymous method, whose body is rewritten as a method's.</summary>
/// <param name="Syntax">The lambda as the user wrote it.</param>
/// <param name="Result">The type of its result; null when it has none.</param>
/// <param name="ParameterTypes">The types of its parameters.</param>
internal sealed record RewrittenLambda(AnonymousFunctionExpressionSyntax Syntax, string? Result, ImmutableArray<string> ParameterTypes)
{
    /// <summary>The parameters that a lambda names; an anonymous method without a list names none of those it takes.</summary>
    public static IEnumerable<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: var parameters } => parameters,
        _ => [],
    };

    public string ReturnType => Result is null ? RuntimeNames.GoTask : $"{RuntimeNames.GoTask}<{Result}>";
}
