using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>What stands around an expression that is awaited.</summary>
internal static class AwaitText
{
    /// <summary><c>(await ...)</c>, without parentheses where the value is dropped.</summary>
    public static (string Open, string Close) Around(ExpressionSyntax expression, bool isStatement)
    {
        if (!isStatement)
            return ("(await ", ")");
        // In a for statement "await F" would be the start of a declaration.
        return expression.Parent is ForStatementSyntax ? ("await (", ")") : ("await ", "");
    }
}
