using GoroutineGen.Generator.Contract;
using GoroutineGen.Generator.Plans;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GoroutineGen.Generator.Rewriting;

/// <summary>
/// Values for the variables that a condition gives none: <c>if (c)</c> becomes <c>if ((c) || Unassigned.False(out s))</c>, or
/// <c>if ((c) &amp;&amp; Unassigned.True(out s))</c> where they have theirs when it is false.
/// </summary>
internal static class ConditionalValueEdits
{
    public static void Add(IGrouping<IfStatementSyntax, ConditionalValue> values, TextEdits edits)
    {
        IfStatementSyntax statement = values.Key;
        string late = Calls(RuntimeNames.UnassignedFalse, values.Where(static value => value.IsWhenTrue));
        string early = Calls(RuntimeNames.UnassignedTrue, values.Where(static value => !value.IsWhenTrue));
        edits.Open(statement.Condition.SpanStart, statement, (late.Length > 0 ? "(" : "") + (early.Length > 0 ? "(" : ""));
        edits.Close(
            statement.Condition.Span.End, statement,
            (late.Length > 0 ? $") || ({late})" : "") + (early.Length > 0 ? $") && ({early})" : ""));
    }

    /// <summary>All are called or none: no variable may hang on what the call for another one returns.</summary>
    private static string Calls(string method, IEnumerable<ConditionalValue> values) =>
        string.Join(" | ", values.Select(value => $"{method}(out {value.Variable})"));
}
