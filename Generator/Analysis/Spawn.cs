using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>A Go.Run that starts a goroutine which can suspend.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
internal abstract record Spawn(InvocationExpressionSyntax Call, bool IsStatement);

/// <summary>Go.Run of a method that has a twin.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Name">The method's name in the method group.</param>
/// <param name="Twin">Its twin.</param>
/// <param name="TypeArguments">The type arguments to write out where the delegate's type told them.</param>
internal sealed record MethodSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    SimpleNameSyntax Name,
    Twin Twin,
    string TypeArguments) : Spawn(Call, IsStatement);

/// <summary>Go.Run of a lambda.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Lambda">The lambda, whose body is rewritten as a method's.</param>
/// <param name="Result">The type of its result; null when it has none.</param>
/// <param name="ParameterTypes">The types of its parameters.</param>
internal sealed record LambdaSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    LambdaExpressionSyntax Lambda,
    string? Result,
    ImmutableArray<string> ParameterTypes) : Spawn(Call, IsStatement);
