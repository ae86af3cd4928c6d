using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>Edits of a file as users make them, most of them inside of bodies; what comes out need not compile.</summary>
internal static class RandomEdits
{
    private static readonly string[] Statements =
    [
        "Go.Yield();", "Helpers.Note(\"x\");", "Helpers.Weight(2);",
        "Implicit.Leaf(1);", "Implicit.Middle(1);", "Implicit.Waits(1);",
        "for (int z = 0; z < 2; z++) { }", "while (true) break;",
        "lock (typeof(int)) { Go.Yield(); }", "{ System.Span<int> s = stackalloc int[1]; s[0] = 1; Go.Yield(); }",
        "// a comment\n", "\n", "Go.Run(() => Go.Yield());",
        "int local = 1;", "return 1;", "return;",
        "undeclared();", "void Nested() { Go.Yield(); } Nested();", "try { Go.Yield(); } finally { }", "#pragma warning disable\n", "",
    ];

    private static readonly string[] Members =
    [
        "[Goroutine] static void Added() { Go.Yield(); }", "void Plain() { }", "int Size2 => 1;", "[NotGoroutine] static void Never() { }",
    ];

    public static string Of(string text, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return random.Next(10) switch
        {
            0 => WithoutToken(text, root, random),
            1 => InsertMember(text, root, random),
            2 => WithoutStatement(text, root, random),
            3 => Renumber(text, root, random),
            _ => InsertStatement(text, root, random),
        };
    }

    private static string InsertStatement(string text, SyntaxNode root, Random random) =>
        Pick(root.DescendantNodes().OfType<BlockSyntax>(), random) is { } block
            ? text.Insert(
                Pick([block.OpenBraceToken.Span.End, .. block.Statements.Select(statement => statement.FullSpan.End)], random),
                " " + Pick(Statements, random) + " ")
            : text;

    private static string InsertMember(string text, SyntaxNode root, Random random) =>
        Pick(root.DescendantNodes().OfType<TypeDeclarationSyntax>(), random) is { } type
            ? text.Insert(type.OpenBraceToken.Span.End, " " + Pick(Members, random) + " ")
            : text;

    private static string WithoutStatement(string text, SyntaxNode root, Random random) =>
        Pick(root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax), random) is { } statement
            ? Without(text, statement.Span)
            : text;

    private static string WithoutToken(string text, SyntaxNode root, Random random) =>
        Without(text, Pick(root.DescendantTokens().Where(token => token.Span.Length > 0), random).Span);

    private static string Renumber(string text, SyntaxNode root, Random random)
    {
        var number = Pick(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.NumericLiteralToken)), random);
        return number.Span.Length == 0
            ? text
            : text.Remove(number.SpanStart, number.Span.Length)
                .Insert(number.SpanStart, random.Next(20).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Without(string text, Microsoft.CodeAnalysis.Text.TextSpan span) => text.Remove(span.Start, span.Length);

    private static T? Pick<T>(IEnumerable<T> items, Random random)
    {
        T[] all = [.. items];
        return all.Length == 0 ? default : all[random.Next(all.Length)];
    }
}
