using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that goes to the callee's twin.</summary>
/// <param name="Call">The call as the user wrote it.</param>
/// <param name="Name">The called method's name in the call.</param>
/// <param name="Twin">The twin that is called instead.</param>
/// <param name="IsStatement">Whether the call's value is dropped, so that an await may stand there without parentheses.</param>
/// <param name="ExtensionType">The type that holds the twin, when the call is that of an extension method on its receiver.</param>
internal sealed record CallPoint(
    InvocationExpressionSyntax Call,
    SimpleNameSyntax Name,
    Twin Twin,
    bool IsStatement,
    string? ExtensionType) : SuspensionPoint(Call.Span)
{
    /// <summary>
    /// Whether the call passes the receiver of an extension block's method as the first argument. The entry comes behind the receiver then.
    /// </summary>
    public bool ReceiverIsArgument { get; init; }

    /// <summary>Whether the call, by <c>base.</c>, means one body and no replacement of it.</summary>
    public bool IsBase { get; init; }

    /// <summary>The type of the call's result where the twin's result may have another type; otherwise null.</summary>
    public string? Result { get; init; }

    /// <summary>What is assigned behind the call, where the twin takes values instead of references; otherwise null.</summary>
    public ByRefCall? ByRef { get; init; }
}
