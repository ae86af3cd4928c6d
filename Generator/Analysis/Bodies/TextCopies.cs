using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// The text of a function that has a twin stands in the file twice, the text of a function inside such a function four times, and so on.
/// </summary>
internal static class TextCopies
{
    private const int MaxDoublings = 5;

    /// <summary>Whether a function stands inside so many others that one more twin would make the file too long.</summary>
    public static bool AreTooMany(SyntaxNode function) => function.Ancestors().Where(IsCopied).Skip(MaxDoublings - 1).Any();

    private static bool IsCopied(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } };
}
