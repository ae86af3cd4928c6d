using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A catch clause that must let Go.Exit pass.</summary>
/// <param name="Clause">The clause.</param>
internal sealed record ExitFilter(CatchClauseSyntax Clause) : BodyPart(Clause.SpanStart);
