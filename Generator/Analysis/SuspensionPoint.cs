using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What kind of place a suspension point is.</summary>
internal enum SuspensionKind
{
    /// <summary>A call of a method that has a twin.</summary>
    Call,

    /// <summary>A foreach over a channel.</summary>
    ForEach,

    /// <summary>A Go.Select.</summary>
    Select,

    /// <summary>An injected check of the preemption flag.</summary>
    Check,
}

/// <summary>A place where the twin may suspend.</summary>
internal abstract record SuspensionPoint(SuspensionKind Kind, TextSpan Span);

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
    string? ExtensionType) : SuspensionPoint(SuspensionKind.Call, Call.Span)
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

/// <summary>A foreach over something whose enumerator waits.</summary>
internal sealed record ForEachPoint(CommonForEachStatementSyntax Loop)
    : SuspensionPoint(SuspensionKind.ForEach, TextSpan.FromBounds(Loop.ForEachKeyword.SpanStart, Loop.CloseParenToken.Span.End));

/// <summary>A Go.Select whose cases are all written out.</summary>
/// <param name="Call">The Go.Select.</param>
/// <param name="Cases">The calls of Case.Receive and Case.Send, in order.</param>
/// <param name="IsStatement">Whether the chosen index is dropped.</param>
internal sealed record SelectPoint(InvocationExpressionSyntax Call, ImmutableArray<SelectCase> Cases, bool IsStatement)
    : SuspensionPoint(SuspensionKind.Select, Call.Span);

/// <summary>One case of a select.</summary>
/// <param name="Call">The call of Case.Receive or Case.Send.</param>
/// <param name="TypeArguments">The type arguments to write out where the channel's type does not tell them.</param>
internal sealed record SelectCase(InvocationExpressionSyntax Call, string TypeArguments);

/// <summary>Where the statement of a check goes.</summary>
internal enum CheckPlacement
{
    /// <summary>Before a statement of a statement list.</summary>
    BeforeStatement,

    /// <summary>Before an embedded statement: both need braces.</summary>
    BeforeEmbeddedStatement,

    /// <summary>First in a block.</summary>
    InBlock,

    /// <summary>Before the expression that is a method's whole body.</summary>
    BeforeBody,
}

/// <summary>An injected check of the preemption flag.</summary>
/// <param name="Anchor">The statement or body it precedes, or the block it stands first in.</param>
/// <param name="Placement">Which of them.</param>
internal sealed record CheckPoint(SyntaxNode Anchor, CheckPlacement Placement)
    : SuspensionPoint(SuspensionKind.Check, new TextSpan(
        Placement == CheckPlacement.InBlock ? ((BlockSyntax)Anchor).OpenBraceToken.Span.End : Anchor.SpanStart, 0))
{
    /// <summary>Whether it stands at the back-edge of a loop, and not only before a call.</summary>
    public bool IsBackEdge { get; init; }
}
