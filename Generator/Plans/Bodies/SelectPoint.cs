using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A Go.Select whose cases are all written out.</summary>
/// <param name="Call">The Go.Select.</param>
/// <param name="Cases">The calls of Case.Receive, Case.Send and Case.Await, in order.</param>
/// <param name="IsStatement">Whether the chosen index is dropped.</param>
internal sealed record SelectPoint(InvocationExpressionSyntax Call, ImmutableArray<CasePlan> Cases, bool IsStatement)
    : SuspensionPoint(Call.Span);
