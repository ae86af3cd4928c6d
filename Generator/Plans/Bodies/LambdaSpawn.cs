using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>Go.Run of a lambda.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Position">The lambda's position among the arguments.</param>
/// <param name="Lambda">The lambda.</param>
internal sealed record LambdaSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    RewrittenLambda Lambda) : Start(Call, IsStatement, Position);
