using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A finally clause that calls methods which could be cancelled. Inside the clause, nothing is cancelled.</summary>
/// <param name="Clause">The clause.</param>
internal sealed record Shield(FinallyClauseSyntax Clause) : BodyPart(Clause.SpanStart);
