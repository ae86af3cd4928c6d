using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Tests.Harness;

/// <summary>
/// Breaks a file as it breaks while it is typed: something is missing, or there twice, or half there. Every other break is outside of all
/// bodies, where there is less text.
/// </summary>
internal static class RandomBreaks
{
    private static readonly string[] Typed =
    [
        "using ", "using System.", "using X = ", "using static ", "using Unknown;", "extern alias X;", "extern alias ", "namespace ",
        "namespace N;", "global::", "class ", "partial ", "partial class ", "static ",
        "unsafe ", "struct ", "record ", "interface ", "extension(int x) { ", "where T : ", "<T>", "<", ">", "(", ")", "{", "}", "[", "]",
        ";", ",", ".", ":", "=", "=>", "?", "??", "?.", "!", "@", "$\"{", "\"", "'",
        "\"\"\"", "/*", "//", "\n#define\n", "\n#define A\n", "\n#if A\n", "\n#if true\n", "\n#else\n", "\n#endif\n", "\n#line 3\n",
        "\n#line hidden\n", "\n#region\n", "\n#nullable\n", "\n#error x\n", "\n#pragma\n",
        "\n<<<<<<< mine\n", "\n=======\n", "[Goroutine] ", "[Goroutine", "[NotGoroutine] ", "[Unknown] ", "async ", "await ",
        "yield return 1; ", "ref ", "out ", "in ", "params ", "this ", "base.", "new ", "default ",
        "delegate ", "event ", "operator ", "const ", "readonly ", "override ", "virtual ", "abstract ", "sealed ", "void ", "int ",
        "int x = ", "return ", "goto ", "case 1: ", "switch ", "lock ", "try ", "finally ",
        "catch ", "foreach (var x in ", "while (true) ", "Go.Run(", "Go.Run(() => ", "Go.", "unknown", "unknown(); ", "x.y",
        "stackalloc int[1] ", "fixed ", "file ", "required ", "scoped ", "1", "0x", "1e", "- -", "--",
    ];

    /// <summary>The broken text, and what was done to it.</summary>
    public static (string Text, string Done) Of(string text, Random random)
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        SyntaxToken[] outside = [.. tokens.Where(IsOutsideOfBodies)];
        var places = random.Next(2) == 0 && outside.Length > 0 ? outside : tokens;
        if (places.Length == 0)
            return (text, "nothing");
        var token = places[random.Next(places.Length)];
        var next = token.GetNextToken();
        var some = tokens[random.Next(tokens.Length)].Text;
        return random.Next(11) switch
        {
            0 => Edit("removes", token.Span, ""),
            1 => Edit("doubles", token.Span, $"{token.Text} {token.Text}"),
            2 => Edit("ends the file at", UpTo(text.Length), ""),
            3 => Edit("replaces", token.Span, some),
            4 => Edit("half types", token.Span, token.Text[..(token.Text.Length / 2)]),
            5 => Edit("removes up to the end of the line", UpTo(EndOfLine(token.SpanStart)), ""),
            6 => Edit("removes what follows", UpTo(Math.Min(text.Length, token.Span.End + random.Next(120))), ""),
            7 => Edit("swaps with the next", UpTo(Math.Max(token.Span.End, next.Span.End)), $"{next.Text} {token.Text}"),
            8 => Edit("types another", new TextSpan(token.SpanStart, 0), some + " "),
            _ => Edit("types", new TextSpan(token.SpanStart, 0), Typed[random.Next(Typed.Length)]),
        };

        TextSpan UpTo(int end) => TextSpan.FromBounds(token.SpanStart, end);

        int EndOfLine(int position) => text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;

        (string, string) Edit(string done, TextSpan span, string by)
        {
            var line = text.AsSpan(0, span.Start).Count('\n') + 1;
            return (text.Remove(span.Start, span.Length).Insert(span.Start, by), $"line {line}, {done} '{token.Text}' -> '{by}'");
        }
    }

    private static bool IsOutsideOfBodies(SyntaxToken token) =>
        !token.Parent!.AncestorsAndSelf().Any(static node =>
            node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or GlobalStatementSyntax);
}
