using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GoroutineGen.CodeFixes;

/// <summary>Names for variables that fixes declare.</summary>
internal static class FreeNames
{
    // What the fixes of one editor have named so far.
    private static readonly ConditionalWeakTable<DocumentEditor, HashSet<string>> Given = new();

    /// <summary>A name that means nothing around a statement: the wanted one, or the wanted one with a number.</summary>
    public static string Near(StatementSyntax statement, string wanted, DocumentEditor editor)
    {
        var given = Given.GetOrCreateValue(editor);
        var member = statement.Ancestors().OfType<MemberDeclarationSyntax>().First();
        var taken = new HashSet<string>(member.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));
        var name = wanted;
        for (var i = 2; taken.Contains(name) || !editor.SemanticModel.LookupSymbols(statement.SpanStart, name: name).IsEmpty
            || !given.Add(name); i++)
            name = $"{wanted}{i}";
        return name;
    }

    /// <summary>A name that no member of a type has, or sees: the wanted one, or the wanted one with a number.</summary>
    public static string InType(TypeDeclarationSyntax type, string wanted, DocumentEditor editor)
    {
        var given = Given.GetOrCreateValue(editor);
        var name = wanted;
        for (var i = 2; !editor.SemanticModel.LookupSymbols(type.OpenBraceToken.Span.End, name: name).IsEmpty || !given.Add(name); i++)
            name = $"{wanted}{i}";
        return name;
    }
}
