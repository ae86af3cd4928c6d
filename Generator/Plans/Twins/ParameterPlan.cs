using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>A parameter of a twin.</summary>
/// <param name="Syntax">The parameter, in the declaration that holds the body.</param>
/// <param name="Definition">The parameter as the definition of a partial method declares it; null for a method that is not in two
/// parts.</param>
/// <param name="Attributes">The attributes that a parameter of the twin has.</param>
/// <param name="ToolAttributes">The attributes among these that tools ask for.</param>
internal sealed record ParameterPlan(ParameterSyntax Syntax, ParameterSyntax? Definition, string Attributes, string ToolAttributes);
