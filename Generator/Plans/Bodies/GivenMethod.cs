using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that gives a method with a twin to a runtime's method that has a form for twins.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether the call's value is dropped.</param>
/// <param name="Name">The called method's name in the call.</param>
/// <param name="Taker">The form that is called instead.</param>
/// <param name="Method">The given method's name in the method group.</param>
/// <param name="Twin">The given method's twin.</param>
/// <param name="TypeArguments">The type arguments to write out, where the delegate's type tells them in the original.</param>
internal sealed record GivenMethod(
    InvocationExpressionSyntax Call,
    bool IsStatement,
    SimpleNameSyntax Name,
    BodyTaker Taker,
    SimpleNameSyntax Method,
    Twin Twin,
    string TypeArguments) : Start(Call, IsStatement, Taker.Position)
{
    public override Twin? Started => Twin;

    public override SimpleNameSyntax? StartedName => Method;
}
