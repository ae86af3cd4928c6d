using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>Out arguments, which are assigned when the wait is over.</summary>
internal static class OutArguments
{
    public static bool IsOut(ArgumentSyntax argument) => argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword);

    /// <summary>Takes the out arguments from a position on out of the list. Gives the text of these arguments.</summary>
    public static string MoveOut(ArgumentListSyntax list, int from, TextEdits edits)
    {
        Remove(list, from, edits);
        return string.Join(", ", list.Arguments.Skip(from).Where(IsOut).Select(FlatText.Flat));
    }

    /// <summary>Takes the out arguments from a position on out of the list, with the commas that go with them.</summary>
    public static void Remove(ArgumentListSyntax list, int from, TextEdits edits)
    {
        var arguments = list.Arguments;
        var anyKept = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var isMoved = i >= from && IsOut(arguments[i]);
            if (isMoved)
                edits.Remove(arguments[i].Span);
            var needsComma = anyKept && !isMoved;
            if (i > 0 && !needsComma)
                edits.Remove(arguments.GetSeparator(i - 1).Span);
            anyKept |= !isMoved;
        }
    }
}
