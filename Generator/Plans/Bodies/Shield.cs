using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A finally clause in which nothing that is called may be cancelled.</summary>
/// <param name="Clause">The clause.</param>
internal sealed record Shield(FinallyClauseSyntax Clause) : BodyPart(Clause.SpanStart);
