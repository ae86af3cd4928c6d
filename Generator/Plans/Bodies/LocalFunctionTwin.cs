using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Plans;

/// <summary>The twin of a local function.</summary>
/// <param name="Function">The local function.</param>
/// <param name="Name">The twin's name.</param>
/// <param name="Signature">How the twin is declared.</param>
/// <param name="Body">What happens inside the twin's body.</param>
internal sealed record LocalFunctionTwin(LocalFunctionStatementSyntax Function, string Name, TwinSignature Signature, BodyPlan Body)
    : FunctionTwin(Function, Body);
