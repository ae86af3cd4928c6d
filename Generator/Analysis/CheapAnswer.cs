using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>What a look into the body of a method has told, without the method's symbol.</summary>
/// <param name="Method">The method's documentation id.</param>
/// <param name="Path">Its file.</param>
/// <param name="Depth">How many calls away from the method that is planned it was.</param>
/// <param name="IsCheap">Whether it returns soon.</param>
internal sealed record CheapAnswer(string? Method, string Path, int Depth, bool IsCheap)
{
    public static CheapAnswer About(IMethodSymbol method, int depth, bool isCheap) =>
        new(method.GetDocumentationCommentId(), PathOf(method), depth, isCheap);

    /// <summary>The method in another compilation; null when it is not to be found there for certain.</summary>
    public IMethodSymbol? FindMethod(Compilation compilation)
    {
        IMethodSymbol[] found =
        [
            .. (Method is null ? [] : DocumentationCommentId.GetSymbolsForDeclarationId(Method, compilation)).OfType<IMethodSymbol>().Where(method => PathOf(method) == Path),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    private static string PathOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath ?? "";
}
