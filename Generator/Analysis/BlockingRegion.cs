using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Analysis;

/// <summary>Why a part of a body keeps its blocking form.</summary>
internal enum BlockingReason
{
    Lock,
    ExceptionFilter,
    Lambda,
    LocalFunction,
    ExpressionTree,
    Query,
}

/// <summary>A part of a body inside which nothing suspends: it is copied to the twin as it stands.</summary>
/// <param name="Reason">Which construct it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Explanation">Why it cannot suspend, as a sentence.</param>
internal sealed record BlockingRegion(BlockingReason Reason, TextSpan Span, string Explanation);
