using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>The twin of a local function.</summary>
/// <param name="Function">The local function.</param>
/// <param name="Method">Its symbol.</param>
/// <param name="Body">What happens inside the twin's body.</param>
internal sealed record LocalFunctionTwin(LocalFunctionStatementSyntax Function, IMethodSymbol Method, BodyPlan Body)
    : FunctionTwin(Function, Body)
{
    public static string NameOf(string function) => function + RuntimeNames.TwinSuffix;

    /// <summary>How the twin of a local function is called; it is there wherever the local function is.</summary>
    public static Twin Of(IMethodSymbol function) => new(NameOf(function.Name), TakesEntry: true, Delivers: false, Source: null);
}
