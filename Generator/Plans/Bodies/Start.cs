using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>
/// A call that is given a body to run, and the body can suspend. The called method starts a goroutine with the body, or runs the body
/// itself.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="IsStatement">Whether the call's value is dropped. The value of a Go.Run is the goroutine's handle.</param>
/// <param name="Position">The body's position among the arguments.</param>
internal abstract record Start(InvocationExpressionSyntax Call, bool IsStatement, int Position) : BodyPart(Call.SpanStart)
{
    /// <summary>The twin to be started, which must exist; null for a lambda.</summary>
    public virtual Twin? Started => null;

    /// <summary>The name by which the call gives the twin's original; null for a lambda.</summary>
    public virtual SimpleNameSyntax? StartedName => null;
}
