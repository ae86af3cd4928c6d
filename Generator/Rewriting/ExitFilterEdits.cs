using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Filters that let Go.Exit pass: <c>catch (Exception e)</c> becomes <c>catch (Exception e) when (e is not GoroutineExitException)</c>.
/// </summary>
internal static class ExitFilterEdits
{
    // The ordinal tells the exceptions apart that get a name here, as clauses may be nested.
    public static void Add(CatchClauseSyntax clause, int ordinal, TextEdits edits, LineMap lines)
    {
        var name = $"{RuntimeNames.CaughtPrefix}{ordinal}";
        var declaration = "";
        if (clause.Declaration is not { } declared)
            declaration = $"({RuntimeNames.Exception} {name}) ";
        else if (declared.Identifier.IsKind(SyntaxKind.None))
            edits.Close(declared.Type.Span.End, declared.Type, $" {name}");
        else
            name = declared.Identifier.Text;

        var test = $"{name} is not {RuntimeNames.ExitException}";
        if (clause.Filter is { } filter)
        {
            edits.Open(filter.WhenKeyword.SpanStart, filter, declaration);
            edits.Open(filter.FilterExpression.SpanStart, filter, $"{test} && (");
            edits.Close(filter.FilterExpression.Span.End, filter, ")");
        }
        else
        {
            // A debugger stops at the filter then and not at the clause, so the filter stands where the clause does.
            var head = TextSpan.FromBounds(clause.SpanStart, clause.Declaration?.Span.End ?? clause.CatchKeyword.Span.End);
            var added = $"{declaration}when ({test})";
            edits.Close(
                head.End, clause, lines.IsInString(head.End) ? $" {added}" : $"\n{lines.Whole(head, added)}\n{lines.Continue(head.End)}");
        }
    }
}
