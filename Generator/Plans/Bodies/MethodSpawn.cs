using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>Go.Run of a method that has a twin.</summary>
/// <param name="Call">The Go.Run.</param>
/// <param name="IsStatement">Whether the goroutine's handle is dropped.</param>
/// <param name="Position">The method group's position among the arguments.</param>
/// <param name="Name">The method's name in the method group.</param>
/// <param name="Twin">The method's twin.</param>
/// <param name="TypeArguments">The type arguments to write out, where the delegate's type tells them in the original.</param>
internal sealed record MethodSpawn(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    int Position,
    SimpleNameSyntax Name,
    Twin Twin,
    string TypeArguments) : Start(Call, IsStatement, Position)
{
    public override Twin? Started => Twin;

    public override SimpleNameSyntax? StartedName => Name;
}
