using System.Text;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Names of generated files. A hash tells overloads apart, and arities, and names that differ in case only, which a file system may take
/// for one. The hash also lets names be short, as paths may not be long.
/// </summary>
internal static class HintNames
{
    private const int MaxReadableLength = 80;

    public static string Of(IMethodSymbol method)
    {
        var id = method.GetDocumentationCommentId() ?? method.ToDisplayString();
        StringBuilder readable = new();
        foreach (var c in $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}.{method.Name}")
            readable.Append(char.IsLetterOrDigit(c) || c == '.' ? c : '_');
        if (readable.Length > MaxReadableLength)
            readable.Remove(0, readable.Length - MaxReadableLength);
        return $"{readable}.{StableHash.Of(id)}.g.cs";
    }
}
