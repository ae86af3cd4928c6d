using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoroutineGen.Generator.Analysis;

/// <summary>
/// Names in metadata are of limited length. The names of a twin, of its state machines and of what these keep are longer than the user's
/// names.
/// </summary>
internal static class GeneratedNames
{
    private const int MaxBytes = 1023;

    // The suffixes of twins, with a hash, of a method and of a local function in it, and what the compiler puts around both.
    private const int MaxAdded = 100;

    /// <summary>Whether the name of a method with the longest of the names in it stays within the limit.</summary>
    public static bool Fit(string method, SyntaxNode declaration)
    {
        var names = declaration.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken));
        return Fit(method, names.Select(static token => Bytes(token.ValueText)).DefaultIfEmpty().Max());
    }

    /// <summary>Whether the name of an implementation of an interface's member stays within the limit.</summary>
    public static bool Fit(string @interface, string member) => Fit(@interface, Bytes(member));

    private static bool Fit(string name, int others) => Bytes(name) + others + MaxAdded <= MaxBytes;

    private static int Bytes(string name) => Encoding.UTF8.GetByteCount(name);
}
