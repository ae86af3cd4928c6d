using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Plans;

/// <summary>A foreach over something whose enumerator waits.</summary>
/// <param name="Loop">The loop.</param>
internal sealed record ForEachPoint(CommonForEachStatementSyntax Loop)
    : SuspensionPoint(TextSpan.FromBounds(Loop.ForEachKeyword.SpanStart, Loop.CloseParenToken.Span.End));
