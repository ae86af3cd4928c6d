using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A call that goes to the callee's twin.</summary>
/// <param name="Call">The call as the user wrote it.</param>
/// <param name="Name">The called method's name in it.</param>
/// <param name="Twin">What it calls instead.</param>
/// <param name="IsStatement">Whether the call's value is dropped, so that an await may stand there without parentheses.</param>
/// <param name="ExtensionType">The type that holds the twin, when the call is that of an extension method on its receiver.</param>
internal sealed record CallPoint(
    InvocationExpressionSyntax Call,
    SimpleNameSyntax Name,
    Twin Twin,
    bool IsStatement,
    string? ExtensionType) : SuspensionPoint(Call.Span)
{
    /// <summary>Whether the call passes the receiver of an extension block's method first; the entry comes behind it then.</summary>
    public bool ReceiverIsArgument { get; init; }

    /// <summary>Whether the call means this very body, by <c>base.</c>.</summary>
    public bool IsBase { get; init; }

    /// <summary>The type of the call's result where the twin's may be another.</summary>
    public string? Result { get; init; }

    /// <summary>What it assigns when it is over, where the twin takes values instead of references; otherwise null.</summary>
    public ByRefCall? ByRef { get; init; }
}
