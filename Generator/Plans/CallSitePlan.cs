using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call of Go.Run or Go.Main in ordinary code that goes straight to a twin.</summary>
/// <param name="Call">The call.</param>
/// <param name="Location">The call's location, as the compiler wants it named by an interceptor.</param>
/// <param name="Method">The name of the called method: <c>Run</c> or <c>Main</c>.</param>
/// <param name="Started">The name of the method that is started.</param>
/// <param name="ReturnType">The return type of the called method.</param>
/// <param name="HasContext">Whether the first argument is a context.</param>
/// <param name="DelegateType">The type of the delegate that the called method takes.</param>
/// <param name="ArgumentTypes">The types of the parameters behind the delegate.</param>
/// <param name="Type">The type that the twin is in.</param>
/// <param name="IsStatic">Whether the twin is static.</param>
/// <param name="Twin">The twin's name with its type arguments.</param>
internal sealed record CallSitePlan(
    InvocationExpressionSyntax Call,
    InterceptableLocation Location,
    string Method,
    string Started,
    string ReturnType,
    bool HasContext,
    string DelegateType,
    ImmutableArray<string> ArgumentTypes,
    string Type,
    bool IsStatic,
    string Twin);
