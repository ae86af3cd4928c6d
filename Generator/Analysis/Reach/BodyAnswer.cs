using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// What a plan has learned by a look into another method's body. The answer holds no symbol, so it may outlive its compilation.
/// </summary>
/// <param name="Method">The method's documentation id.</param>
/// <param name="Path">The method's file.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Depth">How many calls the method was away from the method that was planned.</param>
/// <param name="Answer">The answer, as a number.</param>
internal sealed record BodyAnswer(string? Method, string Path, BodyQuestion Question, int Depth, int Answer)
{
    public static BodyAnswer About(IMethodSymbol method, BodyQuestion question, int depth, int answer) =>
        new(method.GetDocumentationCommentId(), PathOf(method), question, depth, answer);

    /// <summary>The method in another compilation; null when the method cannot be found there for certain.</summary>
    public IMethodSymbol? FindMethod(Compilation compilation)
    {
        IMethodSymbol[] found =
        [
            .. (Method is null ? [] : DocumentationCommentId.GetSymbolsForDeclarationId(Method, compilation))
                .OfType<IMethodSymbol>().Where(method => PathOf(method) == Path),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    private static string PathOf(IMethodSymbol method) =>
        method.Source().DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath ?? "";
}
